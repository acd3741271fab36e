package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import org.posology.drug.SourceFile.Line;

/** Reads DrugBank's open vocabulary: id, accessions, name, CAS, UNII, synonyms, InChI key; CSV. */
final class DrugBankVocabulary {

  static final String HEAD = "DrugBank ID,";

  private static final int COLUMNS = 7;
  private static final String SOURCE = "drugbank";

  private DrugBankVocabulary() {}

  static void read(SourceFile file, DrugSources into) {
    file.lines(1, COLUMNS, DrugBankVocabulary::cut, line -> read(line, into));
  }

  private static void read(Line line, DrugSources into) {
    String id = line.column(0);
    if (!id.matches("DB\\d{5}")) {
      throw line.error("no DrugBank id: '" + id + "'");
    }
    into.add(new SourceName(id, line.column(2), "preferred", SOURCE));
    for (String synonym : line.column(5).split(" \\| ", -1)) {
      into.add(new SourceName(id, synonym, "synonym", SOURCE));
    }
    into.link("UNII:" + line.column(4), id);
  }

  /** Commas part cells; within quotes they don't, and two quotes are one. */
  private static List<String> cut(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        cell.append(quoted && !cell.isEmpty() ? "\"" : "");
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
