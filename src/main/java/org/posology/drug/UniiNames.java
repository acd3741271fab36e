package org.posology.drug;

import org.posology.drug.SourceFile.Line;

/**
 * Reads the list of UNII names: name, type, UNII, display name. Only names of substances that
 * DrugBank's vocabulary has are kept: the list has all that was ever registered, foods and
 * chemicals too.
 */
final class UniiNames {

  static final String HEAD = "Name\tTYPE\tUNII";

  private static final int COLUMNS = 4;
  private static final String SOURCE = "unii";

  private UniiNames() {}

  static void read(SourceFile file, DrugSources into) {
    file.lines(1, COLUMNS, SourceFile::byTabs, line -> read(line, into));
  }

  private static void read(Line line, DrugSources into) {
    String unii = line.column(2);
    if (!unii.matches("[0-9A-Z]{10}")) {
      throw line.error("no UNII: '" + unii + "'");
    }
    String type = line.column(1);
    boolean systematic = type.equals("sys");
    if (!systematic) {
      String kind = type.equals("bn") ? "brand" : "synonym";
      into.add(new SourceName("UNII:" + unii, line.column(0), kind, SOURCE));
    }
  }
}
