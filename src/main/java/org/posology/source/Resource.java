package org.posology.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.RuleFileException;

/** The lists that the formats are read by: one entry a line, {@code #} begins a comment line. */
final class Resource {

  /** A line of a list, with what an error about it must say. */
  record Line(String file, int number, String text) {

    /** The fields between tabs, exactly so many. */
    String[] fields(int count) {
      String[] fields = text.split("\t", -1);
      if (fields.length != count) {
        throw problem("%d fields, not %d: %s".formatted(fields.length, count, text));
      }
      return fields;
    }

    RuleFileException problem(String reason) {
      return new RuleFileException(file, number, reason);
    }
  }

  private Resource() {}

  static List<Line> lines(String file) {
    InputStream in = Resource.class.getResourceAsStream(file);
    if (in == null) {
      throw new RuleFileException(file, 0, "missing beside the classes of " + Resource.class);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines(file, reader);
    } catch (IOException e) {
      throw new RuleFileException(file, "cannot be read", e);
    }
  }

  private static List<Line> lines(String file, BufferedReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(new Line(file, number, text));
      }
    }
    return lines;
  }
}
