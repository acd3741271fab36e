package org.posology.drug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.drug.Cues.Role;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;

/**
 * Finds names in capitals and figures that no list has, by what an article does with them: {@code
 * QZ12 250 mg}, {@code two doses of QZ/su}, {@code QZ12 or placebo}. Once such a place has said
 * that it is a medicine, and another one that it is given, the name counts wherever it stands.
 */
final class GivenCodes {

  private static final String RULE = "given-code";
  private static final String CONNECTORS = "/-,.+";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;
  private static final int LONG_WORD = 3;

  private final Cues cues;

  GivenCodes(Cues cues) {
    this.cues = cues;
  }

  /** The names found so far, and the codes that the article gives outside of them. */
  List<Found> join(List<Sentence> sentences, List<Found> names) {
    Map<String, List<Found>> places = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      for (Found code : codes(sentence)) {
        if (names.stream().noneMatch(name -> name.span().overlaps(code.span()))) {
          places.computeIfAbsent(code.term().key(), key -> new ArrayList<>()).add(code);
        }
      }
    }
    List<Found> all = new ArrayList<>(names);
    places.values().stream().filter(this::isMedicine).forEach(all::addAll);
    return all;
  }

  private boolean isMedicine(List<Found> places) {
    long medicine = places.stream().filter(this::isMedicine).count();
    return medicine > 1 || (medicine == 1 && places.stream().anyMatch(this::isOnlyGiven));
  }

  private boolean isOnlyGiven(Found code) {
    return !isMedicine(code) && isGiven(code);
  }

  private boolean isMedicine(Found code) {
    String behind = code.neighbour(1);
    return cues.is(Role.MEDICINE_BEHIND, behind)
        || (isNumber(behind) && cues.is(Role.UNIT, code.neighbour(2)))
        || (cues.is(Role.MEDICINE_BEFORE, code.neighbour(-2)) && code.neighbour(-1).equals("of"))
        || isDosedBefore(code, code.neighbour(-1).equals("of") ? -2 : -1)
        || (cues.is(Role.BESIDE_PLACEBO, behind) && code.neighbour(2).equals("placebo"))
        || (cues.is(Role.BESIDE_PLACEBO, code.neighbour(-1))
            && code.neighbour(-2).equals("placebo"));
  }

  private boolean isDosedBefore(Found code, int unit) {
    return cues.is(Role.UNIT, code.neighbour(unit)) && isNumber(code.neighbour(unit - 1));
  }

  private boolean isGiven(Found code) {
    String before = code.neighbour(-1).equals("with") ? code.neighbour(-2) : code.neighbour(-1);
    String behind = code.neighbour(1).equals("-") ? code.neighbour(2) : code.neighbour(1);
    return cues.is(Role.GIVEN_BEFORE, before) || cues.is(Role.GIVEN_BEHIND, behind);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private List<Found> codes(Sentence sentence) {
    List<Found> codes = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      if (Character.isUpperCase(tokens.get(at).form().charAt(0))) {
        int last = last(tokens, at);
        String text = sentence.textOf(tokens.get(at).span().cover(tokens.get(last).span()));
        if (isCode(text)) {
          codes.add(found(sentence, at, last, text));
        }
        at = last;
      }
    }
    return codes;
  }

  /** Index of the last token that touches the one before it, all the way from {@code first}. */
  private static int last(List<Token> tokens, int first) {
    int last = first;
    int next = next(tokens, last);
    while (touches(tokens, next - 1, next) && isPiece(tokens.get(next).form())) {
      last = next;
      next = next(tokens, last);
    }
    return last;
  }

  /** Index of the next token that is no connector. */
  private static int next(List<Token> tokens, int last) {
    boolean connected =
        touches(tokens, last, last + 1) && CONNECTORS.contains(tokens.get(last + 1).form());
    return connected ? last + 2 : last + 1;
  }

  private static boolean touches(List<Token> tokens, int before, int behind) {
    return behind < tokens.size() && tokens.get(before).end() == tokens.get(behind).begin();
  }

  /** {@code su} and {@code 12}, but not the {@code treated} of {@code QZ12-treated}. */
  private static boolean isPiece(String form) {
    char first = form.charAt(0);
    return isNumber(form)
        || Character.isUpperCase(first)
        || (Character.isLowerCase(first) && form.length() < LONG_WORD);
  }

  private boolean isCode(String text) {
    int capitals = 0;
    int figures = 0;
    for (int i = 0; i < text.length(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      figures += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && (capitals > 1 || figures > 1)
        && !cues.is(Role.NO_CODE, text.toLowerCase(Locale.ROOT));
  }

  private static Found found(Sentence sentence, int first, int last, String text) {
    Term term =
        new Term(
            Folding.key(text),
            DrugKind.CODE,
            CaseRule.ANY,
            Trust.DRUG,
            null,
            text,
            List.of(),
            RULE);
    return new Found(sentence, first, last, term, RULE);
  }
}
