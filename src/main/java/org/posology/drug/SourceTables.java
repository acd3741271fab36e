package org.posology.drug;

import java.nio.file.Path;
import java.util.List;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;

/** Reads our own tables of names, which others' lists were brought to. Each has one heading. */
final class SourceTables {

  private static final int NAME_COLUMNS = 5;
  private static final int CLASS_COLUMNS = 4;

  private SourceTables() {}

  /** Reads a table, by its heading. */
  static void read(Path file, String heading, DrugSources into) {
    List<String> head = SourceFile.byTabs(heading);
    if (head.size() == NAME_COLUMNS && head.get(3).equals("source")) {
      table(file, NAME_COLUMNS).forEach(row -> name(row, into));
    } else if (head.size() == CLASS_COLUMNS && head.get(0).equals("mesh_id")) {
      table(file, CLASS_COLUMNS).forEach(row -> group(row, into));
    } else {
      throw DrugSources.unknown(file);
    }
  }

  /** Concept, name, type, source, licence; classes are left to their own table. */
  private static void name(Row row, DrugSources into) {
    if (!row.column(2).startsWith("class:")) {
      into.add(new SourceName(row.column(0), row.column(1), row.column(2), row.column(3)));
    }
  }

  /** MeSH id, name, tree numbers, entry terms joined by bars. */
  private static void group(Row row, DrugSources into) {
    String concept = "MESH:" + row.column(0);
    into.add(new SourceName(concept, row.column(1), "class:pref", "mesh"));
    for (String entry : row.column(3).split("\\|", -1)) {
      into.add(new SourceName(concept, entry, "class:entry", "mesh"));
    }
  }

  private static List<Row> table(Path file, int columns) {
    List<Row> rows = RuleFile.read(file, columns);
    return rows.subList(Math.min(1, rows.size()), rows.size());
  }
}
