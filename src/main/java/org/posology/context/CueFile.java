package org.posology.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.RuleFileException;

/**
 * Reads a list of cues: tab-separated, the id first, the forms last (separated by commas, their
 * words by blanks), a heading line, comments behind {@code #}.
 */
final class CueFile {

  /** One line: {@code columns} stand between id and forms. */
  record Row(int line, String id, List<String> columns, List<String> forms) {}

  private final Path path;
  private final int width;

  /**
   * @param path the file
   * @param width how many columns a line has
   */
  CueFile(Path path, int width) {
    this.path = path;
    this.width = width;
  }

  List<Row> rows() {
    List<String> lines = lines();
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean heading = true;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      if (!heading) {
        rows.add(row(lines.get(i), i + 1, ids));
      }
      heading = false;
    }
    return rows;
  }

  /** The constant that a column names in lower case. */
  <E extends Enum<E>> E choice(Row row, int column, Class<E> choices) {
    String name = row.columns().get(column);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(name)) {
        return choice;
      }
    }
    throw wrong(
        row.line(),
        "'"
            + name
            + "' is none of "
            + Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT));
  }

  RuleFileException wrong(int line, String reason) {
    return new RuleFileException(path.toString(), line, reason);
  }

  private Row row(String text, int line, Set<String> ids) {
    String[] cells = text.split("\t", -1);
    if (cells.length != width) {
      throw wrong(line, cells.length + " columns where " + width + " are expected");
    }
    if (!ids.add(cells[0])) {
      throw wrong(line, "the id '" + cells[0] + "' stands twice; give each line its own");
    }
    List<String> forms = List.of(cells[width - 1].split(","));
    if (forms.stream().anyMatch(String::isBlank)) {
      throw wrong(line, "an empty form; separate forms by single commas");
    }
    return new Row(line, cells[0], List.of(cells).subList(1, width - 1), forms);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new RuleFileException(path.toString(), "cannot be read", e);
    }
  }
}
