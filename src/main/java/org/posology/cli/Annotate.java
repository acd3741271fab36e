package org.posology.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.AssertionExtractor;
import org.posology.export.AnnotatedArticle;
import org.posology.export.JsonLines;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles in, JSON Lines out; no database. Rejected records go to standard error. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = "Reads articles of any known format, writes what they say: one JSON line each.")
final class Annotate implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Option(
      names = "--min-confidence",
      description = "The least confidence of an assertion, 0 to 1 (default: that of the models).")
  private @Nullable Double minConfidence;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files; standard input if none.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ModelSet models = ModelSet.load(home.models(), home.config());
    boolean clean = true;
    try (PrintStream out = standardOutput()) {
      AssertionExtractor extractor = models.newExtractor();
      Annotator annotator =
          new Annotator(
              minConfidence == null ? extractor : extractor.keeping(minConfidence),
              models.fingerprint(),
              new JsonLines(out));
      if (files.isEmpty()) {
        clean = annotator.annotate("standard input", SourceReader.open(System.in, "stdin"));
      }
      for (Path file : files) {
        clean &= annotator.annotate(file.toString(), SourceReader.open(file));
      }
    }
    return clean ? ExitCode.COMPLETE : ExitCode.REJECTED;
  }

  private static PrintStream standardOutput() {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  private record Annotator(AssertionExtractor extractor, String fingerprint, JsonLines lines) {

    /** Whether no record was rejected. */
    boolean annotate(String name, SourceReader opened) throws IOException {
      boolean clean = true;
      try (SourceReader reader = opened) {
        for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
          if (next instanceof ArticleRecord read) {
            lines.write(AnnotatedArticle.of(extractor.extract(read.article()), fingerprint));
          } else if (next instanceof RejectedRecord reject) {
            System.err.printf("%s: record %d: %s%n", name, reject.position(), reject.reason());
            clean = false;
          }
        }
      }
      return clean;
    }
  }
}
