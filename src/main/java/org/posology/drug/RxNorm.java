package org.posology.drug;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posology.drug.SourceFile.Line;

/**
 * Reads RxNorm's RRF files: names (RXNCONSO) of ingredients, their precise forms, their
 * combinations and brands, and which brand is whose (RXNREL). A brand without a relation is left
 * out: nobody could say what it holds.
 */
final class RxNorm {

  static final int NAME_COLUMNS = 19;
  static final int RELATION_COLUMNS = 17;

  private static final String SOURCE = "rxnorm";

  /** A name of RxNorm's own, and its term type. */
  private record Name(String text, String type) {}

  private final Map<String, Name> names = new TreeMap<>();
  private final Map<String, Set<String>> ingredients = new HashMap<>();

  void names(SourceFile file, DrugSources into) {
    file.lines(0, NAME_COLUMNS, SourceFile::byBars, line -> name(line, into));
  }

  private void name(Line line, DrugSources into) {
    String concept = concept(line, 0);
    String list = line.column(11);
    if (list.equals("DRUGBANK")) {
      into.link(concept, line.column(13));
    } else if (list.equals("RXNORM")
        && line.column(12).matches("IN|PIN|MIN|BN")
        && line.column(16).equals("N")) {
      names.put(concept, new Name(line.column(14), line.column(12)));
    }
  }

  void relations(SourceFile file) {
    file.lines(0, RELATION_COLUMNS, SourceFile::byBars, this::relation);
  }

  /** Both directions stand in the file: the types tell which side is the brand, or the form. */
  private void relation(Line line) {
    if (line.column(7).matches("tradename_of|has_tradename|form_of|has_form")) {
      String one = concept(line, 0);
      String other = concept(line, 4);
      ingredients.computeIfAbsent(one, k -> new TreeSet<>()).add(other);
      ingredients.computeIfAbsent(other, k -> new TreeSet<>()).add(one);
    }
  }

  private static String concept(Line line, int column) {
    String id = line.column(column);
    if (!id.matches("\\d+")) {
      throw line.error("no RXCUI: '" + id + "'");
    }
    return "RXCUI:" + id;
  }

  /** Hands over what the files said together. */
  void finish(DrugSources into) {
    names.forEach(
        (concept, name) -> {
          boolean own = name.type().equals("IN") || name.type().equals("MIN");
          if (own) {
            into.add(new SourceName(concept, name.text(), "ingredient:" + name.type(), SOURCE));
          } else {
            String type = name.type().equals("BN") ? "brand" : "ingredient:PIN";
            ingredientsOf(concept)
                .forEach(of -> into.add(new SourceName(of, name.text(), type, SOURCE)));
          }
        });
  }

  private Set<String> ingredientsOf(String concept) {
    Set<String> found = new TreeSet<>(ingredients.getOrDefault(concept, Set.of()));
    found.removeIf(id -> !names.containsKey(id) || !names.get(id).type().equals("IN"));
    return found;
  }
}
