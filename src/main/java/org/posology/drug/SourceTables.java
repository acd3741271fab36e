package org.posology.drug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;

/** Reads the tables that names come from. Each has one line of headings. */
final class SourceTables {

  private SourceTables() {}

  /** Rows of concept, name, type, source, licence; classes are left to their own table. */
  static List<SourceName> names(Path file) {
    List<SourceName> names = new ArrayList<>();
    for (Row row : table(file, 5)) {
      if (!row.column(2).startsWith("class:")) {
        names.add(new SourceName(row.column(0), row.column(1), row.column(2), row.column(3)));
      }
    }
    return names;
  }

  /** Rows of id, name, tree numbers, entry terms joined by bars. */
  static List<SourceName> classes(Path file) {
    List<SourceName> names = new ArrayList<>();
    for (Row row : table(file, 4)) {
      String concept = "MESH:" + row.column(0);
      names.add(new SourceName(concept, row.column(1), "class:pref", "mesh"));
      for (String entry : row.column(3).split("\\|", -1)) {
        names.add(new SourceName(concept, entry, "class:entry", "mesh"));
      }
    }
    return names;
  }

  private static List<Row> table(Path file, int columns) {
    List<Row> rows = RuleFile.read(file, columns);
    return rows.subList(Math.min(1, rows.size()), rows.size());
  }
}
