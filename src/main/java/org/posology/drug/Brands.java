package org.posology.drug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Token;

/**
 * Trade names that an article introduces by its trademark sign beside a drug and a parenthesis:
 * {@code flurbotinib (Flurbo®), Flurbo® (flurbotinib)}. They are brands of that drug.
 */
final class Brands {

  private static final String SIGNS = "®™";

  private Brands() {}

  /** The brands of an article in which these names were found. */
  static Map<String, Term> in(List<Found> found) {
    Map<String, Term> brands = new HashMap<>();
    for (Found name : found) {
      List<Token> tokens = name.sentence().tokens();
      if (name.neighbour(1).equals("(") && isMarked(tokens, name.last() + 2)) {
        brands.put(tokens.get(name.last() + 2).form(), brand(name.term()));
      } else if (name.neighbour(-1).equals("(") && isSign(name.neighbour(-2)) && name.first() > 2) {
        brands.put(tokens.get(name.first() - 3).form(), brand(name.term()));
      }
    }
    brands.keySet().removeIf(word -> !Character.isUpperCase(word.charAt(0)));
    return brands;
  }

  private static boolean isMarked(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && isSign(tokens.get(at + 1).form());
  }

  private static boolean isSign(String form) {
    return form.length() == 1 && SIGNS.contains(form);
  }

  private static Term brand(Term drug) {
    return new Term(
        drug.key(),
        drug.components().isEmpty() ? DrugKind.BRAND : drug.kind(),
        Term.CaseRule.CAPITAL,
        drug.trust(),
        drug.concept(),
        drug.name(),
        drug.components(),
        "article");
  }
}
