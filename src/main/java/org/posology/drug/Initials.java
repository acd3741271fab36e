package org.posology.drug;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * Short forms that an article uses without defining them: capitals that stand in it more than once
 * and are the initials of a drug of several words that it names ({@code TA}, tranexamic acid).
 */
final class Initials {

  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST = 4;

  private final Map<String, Integer> counts = new HashMap<>();

  Initials(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        String form = token.form();
        if (form.length() > 1 && form.length() <= LONGEST && isCapitals(form)) {
          counts.merge(form, 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isCapitals(String form) {
    return form.chars().allMatch(Character::isUpperCase);
  }

  /** The initials of drugs among these names that the article uses, each with its drug. */
  Map<String, Term> of(List<Found> found) {
    Map<String, Term> terms = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Found name : found) {
      String initials = name.term().kind() == DrugKind.DRUG ? initials(name) : "";
      if (counts.getOrDefault(initials, 0) > 1) {
        Term other = terms.put(initials, name.term());
        if (other != null && !name.substance().equals(name.withTerm(other).substance())) {
          unclear.add(initials);
        }
      }
    }
    terms.keySet().removeAll(unclear);
    return terms;
  }

  private static String initials(Found name) {
    StringBuilder initials = new StringBuilder();
    for (int at = name.first(); at <= name.last(); at++) {
      String form = name.sentence().tokens().get(at).form();
      boolean word = form.length() >= SHORTEST_WORD && Character.isLetter(form.charAt(0));
      if (word) {
        initials.append(Character.toUpperCase(form.charAt(0)));
      } else if (!form.equals("-")) {
        return "";
      }
    }
    return initials.toString();
  }
}
