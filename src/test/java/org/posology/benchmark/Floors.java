package org.posology.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.posology.nlp.TextAnalyzer;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;

/** What must be done at least: each floor holds the one before. One thread, processor time. */
final class Floors {

  private static final int BUFFER = 1 << 16;

  private Floors() {}

  /** Prints them, measured at the second time; gives how many articles the file has. */
  static long print(Path file) throws IOException {
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    unpack(file);
    double begin = seconds();
    unpack(file);
    double unpacked = seconds();
    long articles = read(file, null);
    double parsed = seconds();
    read(file, analyzer);
    double cut = seconds();
    WholeRun.print("floor: unpacked", articles, unpacked - begin);
    WholeRun.print("floor: unpacked, parsed", articles, parsed - unpacked);
    WholeRun.print("floor: unpacked, parsed, tokens", articles, cut - parsed);
    return articles;
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void unpack(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static long read(Path file, @Nullable TextAnalyzer analyzer) throws IOException {
    long articles = 0;
    try (SourceReader reader = SourceReader.open(file)) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArticleRecord read) {
          articles++;
          if (analyzer != null) {
            analyzer.analyze(read.article());
          }
        }
      }
    }
    return articles;
  }
}
