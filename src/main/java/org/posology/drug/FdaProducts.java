package org.posology.drug;

import java.util.List;
import java.util.Locale;
import org.posology.drug.SourceFile.Line;

/**
 * Reads Drugs@FDA's Products.txt: trade names and their active ingredients. An ingredient is filed
 * under the drug of that name, without its salt, in another source; where none has it, under {@code
 * FDA:} and its name.
 */
final class FdaProducts {

  static final String HEAD = "ApplNo\t";

  private static final int COLUMNS = 8;
  private static final String SOURCE = "drugs@fda";

  private final SaltWords salts;

  FdaProducts(SaltWords salts) {
    this.salts = salts;
  }

  void read(SourceFile file, DrugSources into) {
    file.lines(1, COLUMNS, SourceFile::byTabs, line -> read(line, into));
  }

  private void read(Line line, DrugSources into) {
    List<String> ingredients = List.of(line.column(6).split(" *; *", -1));
    if (ingredients.contains("")) {
      throw line.error("no active ingredient");
    }
    for (String ingredient : ingredients) {
      String base = salts.base(Folding.key(ingredient));
      String concept = "FDA:" + base.replace(' ', '_');
      into.named(concept, base);
      into.add(new SourceName(concept, ingredient.toLowerCase(Locale.ROOT), "salt_form", SOURCE));
      if (!line.column(5).equalsIgnoreCase(ingredient)) {
        into.add(new SourceName(concept, brand(line.column(5)), "brand", SOURCE));
      }
    }
  }

  /** The file has capitals only: {@code GLEEVEC}. */
  private static String brand(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
