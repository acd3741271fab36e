package org.posology.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFile;

/** A list of cues: the id first, the forms last, separated by commas, their tokens by blanks. */
final class CueFile {

  /** One line: {@code forms} as lists of tokens. */
  record Cue(RuleFile.Row row, String id, List<List<String>> forms) {

    /** The constant that a column names in lower case. */
    <E extends Enum<E>> E choice(int column, Class<E> choices) {
      String name = row.column(column);
      for (E choice : choices.getEnumConstants()) {
        if (choice.name().toLowerCase(Locale.ROOT).equals(name)) {
          return choice;
        }
      }
      String allowed = Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT);
      throw row.error("'" + name + "' is none of " + allowed);
    }

    <V> void into(PhraseTable<V> table, V value) {
      forms.forEach(form -> table.put(form, value));
    }
  }

  private CueFile() {}

  static List<Cue> read(Path file, int columns) {
    List<Cue> cues = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleFile.Row row : RuleFile.read(file, columns)) {
      if (!ids.add(row.column(0))) {
        throw row.error("the id '" + row.column(0) + "' stands twice; give each line its own");
      }
      cues.add(new Cue(row, row.column(0), forms(row, row.column(columns - 1))));
    }
    return cues;
  }

  private static List<List<String>> forms(RuleFile.Row row, String column) {
    List<List<String>> forms = new ArrayList<>();
    for (String form : column.split(",", -1)) {
      if (form.isBlank()) {
        throw row.error("an empty form; separate forms by single commas");
      }
      forms.add(List.of(form.strip().split(" ")));
    }
    return forms;
  }
}
