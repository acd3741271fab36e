package org.posology.drug;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.posology.document.RuleFileException;

/** A file that somebody downloaded, plain or gzipped, read line by line. */
record SourceFile(Path path) {

  /** One line, cut into columns. */
  record Line(SourceFile file, int number, List<String> columns) {

    String column(int index) {
      return columns.get(index).strip();
    }

    RuleFileException error(String reason) {
      return new RuleFileException(file.path().toString(), number, reason);
    }
  }

  /** How a line becomes columns. */
  interface Cutter {
    List<String> cut(String line);
  }

  /** The bytes of the file, unpacked. */
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** The first line without a byte-order mark; empty for an empty file. */
  String firstLine() {
    try (BufferedReader reader = reader()) {
      String line = reader.readLine();
      return line == null ? "" : line.replace("\uFEFF", "");
    } catch (IOException e) {
      throw new RuleFileException(path.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Hands over all lines that are not blank.
   *
   * @param heads how many lines of headings to pass over
   * @param columns how many columns each line must have
   */
  void lines(int heads, int columns, Cutter cutter, Consumer<Line> reader) {
    try (BufferedReader in = reader()) {
      int number = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        number++;
        if (number > heads && !text.isBlank()) {
          Line line = new Line(this, number, cutter.cut(text));
          if (line.columns().size() != columns) {
            throw line.error("expected " + columns + " columns, found " + line.columns().size());
          }
          reader.accept(line);
        }
      }
    } catch (IOException e) {
      throw new RuleFileException(path.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
  }

  static List<String> byTabs(String line) {
    return List.of(line.split("\t", -1));
  }

  static List<String> byBars(String line) {
    return List.of(line.split("\\|", -1));
  }
}
