package org.posology.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of rules or words as a text file: one row a line, columns parted by tabs, {@code #} begins
 * a comment line, empty lines don't count. Encoded in UTF-8.
 */
public final class RuleFile {

  /** One row, and where it stands. */
  public record Row(String file, int line, List<String> columns) {

    public String column(int index) {
      return columns.get(index);
    }

    /** The error that this row is wrong. */
    public RuleFileException error(String reason) {
      return new RuleFileException(file, line, reason);
    }
  }

  private RuleFile() {}

  /**
   * All rows of a file.
   *
   * @param columns how many columns each row must have
   * @throws RuleFileException if the file cannot be read, or a row has other columns
   */
  public static List<Row> read(Path file, int columns) {
    List<Row> rows = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        Row row = new Row(file.toString(), i + 1, List.of(line.split("\t", -1)));
        if (row.columns().size() != columns) {
          throw row.error("expected " + columns + " columns, found " + row.columns().size());
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }
}
