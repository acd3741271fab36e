package org.posology.dose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.RuleFileException;

/**
 * A line of a knowledge file. {@code #} and what follows is a comment; a line that begins with a
 * blank goes on with the one before it.
 *
 * @param file its file's name, for messages
 * @param number of the line, from 1
 * @param text without comment and outer blanks
 */
record RuleLine(String file, int number, String text) {

  static List<RuleLine> read(Path file) {
    List<RuleLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : rawLines(file)) {
      number++;
      String text = raw.replaceFirst("(^|\\s)#.*", "");
      if (text.isBlank()) {
        continue;
      }
      if (!Character.isWhitespace(text.charAt(0))) {
        lines.add(new RuleLine(file.toString(), number, text.strip()));
      } else if (lines.isEmpty()) {
        throw new RuleFileException(file.toString(), number, "begins with a blank, after nothing");
      } else {
        RuleLine last = lines.remove(lines.size() - 1);
        lines.add(new RuleLine(last.file, last.number, last.text + " " + text.strip()));
      }
    }
    return lines;
  }

  private static List<String> rawLines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), "cannot be read: is the folder right?", e);
    }
  }

  /** The columns of a table: exactly so many, divided by two blanks or a tab. */
  String[] columns(int count) {
    String[] columns = text.split("\t+ *|  +", -1);
    if (columns.length != count) {
      throw error(count + " columns wanted (two blanks between), found " + columns.length);
    }
    return columns;
  }

  /** The members of a list that are divided by this. */
  static List<String> members(String list, String divider) {
    return List.of(list.split(divider, -1));
  }

  RuleFileException error(String reason) {
    return new RuleFileException(file, number, reason);
  }
}
