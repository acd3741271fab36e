package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * Short forms that an article uses without defining them: capitals that stand in it more than once
 * and are the initials of a drug of several words that it names ({@code TA}, tranexamic acid), or
 * the beginning of a drug's name ({@code ZOL}, zoledronic acid).
 */
final class Initials {

  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST = 4;
  private static final int SHORTEST_CLIPPING = 3;

  /** Capitals that mean other things in most articles: carbohydrates, controls, saline, scans. */
  private static final Set<String> TAKEN =
      Set.of(
          "ALB", "CAL", "CAR", "CARE", "CHO", "CON", "CONT", "CORE", "GLU", "MET", "PET", "POST",
          "PRE", "PRO", "SAL", "TEST");

  private final Map<String, Integer> counts = new HashMap<>();

  Initials(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        String form = token.form();
        if (form.length() > 1 && form.length() <= LONGEST && token.isCapitals()) {
          counts.merge(form, 1, Integer::sum);
        }
      }
    }
  }

  /** The initials of drugs among these names that the article uses, each with its drug. */
  Map<String, Term> of(List<Found> found) {
    Map<String, Term> terms = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Found name : found) {
      for (String form : forms(name)) {
        if (counts.getOrDefault(form, 0) > 1) {
          Term other = terms.put(form, name.term());
          if (other != null && !name.substance().equals(name.withTerm(other).substance())) {
            unclear.add(form);
          }
        }
      }
    }
    terms.keySet().removeAll(unclear);
    return terms;
  }

  /** What the name could be shortened to. */
  private static List<String> forms(Found name) {
    if (name.term().kind() != DrugKind.DRUG) {
      return List.of();
    }
    List<String> forms = new ArrayList<>();
    forms.add(initials(name));
    String word = name.sentence().tokens().get(name.first()).form().toUpperCase(Locale.ROOT);
    boolean foreign = name.term().trust() == Term.Trust.DRUG;
    for (int n = SHORTEST_CLIPPING; foreign && n <= LONGEST && word.length() >= 2 * n; n++) {
      forms.add(word.substring(0, n));
    }
    forms.removeAll(TAKEN);
    return forms;
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
