package org.posology.drug;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds trade names that no list has by their sign, where an article gives them: {@code Naproflex®
 * tablets, supplementation with Verbiflex Pro™, a lemon extract (Limoflex®)}. Once it has given
 * one, the name counts wherever it stands with the sign or without. Trade marks of devices are
 * none.
 */
final class GivenTrademarks {

  private static final String RULE = "trademark";
  private static final String SIGNS = "®™";
  private static final int MOST_WORDS = 2;
  private static final int SHORTEST = 4;

  private final Cues cues;

  GivenTrademarks(Cues cues) {
    this.cues = cues;
  }

  /** The names found so far, and the trade names that the article gives outside of them. */
  List<Found> join(List<Sentence> sentences, List<Found> names) {
    Set<List<String>> given = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (int at = 1; at < sentence.tokens().size(); at++) {
        int first = first(sentence.tokens(), at);
        if (first < at && isGiven(found(sentence, first, at - 1))) {
          given.add(forms(sentence.tokens(), first, at - 1));
        }
      }
    }
    List<Found> all = new ArrayList<>(names);
    for (Sentence sentence : given.isEmpty() ? List.<Sentence>of() : sentences) {
      given.forEach(forms -> add(sentence, forms, names, all));
    }
    return all;
  }

  /** Index of the first word of the trade name before a sign; the sign's own where none stands. */
  private static int first(List<Token> tokens, int sign) {
    if (!isSign(tokens.get(sign).form()) || tokens.get(sign - 1).form().length() < SHORTEST - 1) {
      return sign;
    }
    int first = sign;
    while (first > 0 && sign - first < MOST_WORDS && isName(tokens.get(first - 1))) {
      first--;
    }
    boolean begins = first + 1 == sign && tokens.get(first).form().length() < SHORTEST;
    return begins ? sign : first;
  }

  private static boolean isSign(String form) {
    return form.length() == 1 && SIGNS.contains(form);
  }

  private static boolean isName(Token word) {
    return Character.isLetter(word.form().charAt(0))
        && word.form().chars().anyMatch(Character::isUpperCase);
  }

  /** What stands beside a name and its sign, of which the latter is its first neighbour. */
  private boolean isGiven(Found name) {
    String behind = name.neighbour(2);
    String next = name.neighbour(3);
    if (isDevice(behind) || isDevice(next) || isDevice(name.neighbour(-1))) {
      return false;
    }
    boolean dosed = isNumber(behind) && cues.is(Role.UNIT, next);
    String before = name.neighbour(-1);
    boolean linked = before.equals("of") || before.equals("with") || before.equals("(");
    String giving = linked ? name.neighbour(-2) : before;
    return dosed
        || cues.is(Role.MEDICINE_BEHIND, behind)
        || cues.is(Role.GIVEN_BEHIND, behind)
        || cues.is(Role.HERB, behind)
        || cues.is(Role.GIVEN_BEFORE, giving)
        || (linked && (cues.is(Role.HERB, giving) || cues.is(Role.MEDICINE_BEHIND, giving)))
        || (cues.is(Role.BESIDE_PLACEBO, behind) && next.equals("placebo"));
  }

  private boolean isDevice(String word) {
    return cues.is(Role.DEVICE, word);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static List<String> forms(List<Token> tokens, int first, int last) {
    return tokens.subList(first, last + 1).stream().map(Token::form).toList();
  }

  private static void add(
      Sentence sentence, List<String> forms, List<Found> names, List<Found> all) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + forms.size() <= tokens.size(); at++) {
      int last = at + forms.size() - 1;
      if (forms(tokens, at, last).equals(forms)) {
        Found name = found(sentence, at, last);
        if (names.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
          all.add(name);
        }
      }
    }
  }

  private static Found found(Sentence sentence, int first, int last) {
    Term term =
        new Term(RULE, DrugKind.BRAND, CaseRule.CAPITAL, Trust.DRUG, null, null, List.of(), RULE);
    Found found = new Found(sentence, first, last, term, RULE);
    return found.withTerm(term.named(sentence.textOf(found.span())));
  }
}
