package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * Regimens whose letters stand for brands or older names, defined behind their drugs: in {@code
 * doxorubicin and cyclophosphamide (AC)} the A is Adriamycin. As many drugs must stand before the
 * parenthesis, joined by nothing but connectors, as it has letters, and one letter must fit.
 */
final class RegimenLetters {

  private static final Set<String> CONNECTORS =
      Set.of("and", "plus", "with", "followed", "by", ",", "/", "-", "+");
  private static final int LONGEST = 5;

  private RegimenLetters() {}

  /** The regimens that an article defines so. */
  static Map<String, Term> in(List<Sentence> sentences, List<Found> found) {
    Map<String, Term> regimens = new HashMap<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int at = 1; at + 2 < tokens.size(); at++) {
        String letters = tokens.get(at + 1).form();
        if (tokens.get(at).form().equals("(") && isRegimen(letters)) {
          List<Found> drugs = before(sentence, at, found);
          if (drugs.size() == letters.length() && fits(letters, drugs)) {
            regimens.put(letters, LongForm.combination(letters, drugs));
          }
        }
      }
    }
    return regimens;
  }

  private static boolean isRegimen(String letters) {
    return letters.length() > 1
        && letters.length() <= LONGEST
        && letters.chars().allMatch(Character::isUpperCase);
  }

  /** The drugs that end right before a token, joined by connectors. */
  private static List<Found> before(Sentence sentence, int end, List<Found> found) {
    List<Found> drugs = new ArrayList<>();
    int at = end - 1;
    for (int i = found.size() - 1; i >= 0; i--) {
      Found name = found.get(i);
      if (!name.sentence().span().equals(sentence.span()) || name.last() > at) {
        continue;
      }
      if (!connected(sentence.tokens(), name.last() + 1, at)) {
        break;
      }
      drugs.add(0, name);
      at = name.first() - 1;
    }
    return drugs;
  }

  private static boolean connected(List<Token> tokens, int from, int to) {
    for (int at = from; at <= to; at++) {
      if (!CONNECTORS.contains(tokens.get(at).form().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String letters, List<Found> drugs) {
    for (int i = 0; i < letters.length(); i++) {
      if (Character.toLowerCase(letters.charAt(i)) == drugs.get(i).term().key().charAt(0)) {
        return true;
      }
    }
    return false;
  }
}
