package org.posology.drug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * What tells a tagger of PHEE which drugs take part in an event: beside the usual facts, the words
 * three to eight tokens off, whether a name stands in a parenthesis, which of how many mentions of
 * its substance it is, and how many drugs the sentence has. For the benchmark only: the product
 * needs the other drugs too.
 */
final class EventFacts {

  private static final int NEAR = 3;
  private static final int FAR = 8;
  private static final int MOST = 3;

  private final TokenFacts facts;
  private final NameFinder finder;

  EventFacts(TokenFacts facts, NameFinder finder) {
    this.facts = facts;
    this.finder = finder;
  }

  /** The facts of a sentence's tokens. */
  List<List<String>> of(Sentence sentence) {
    List<List<String>> known = new ArrayList<>();
    facts.of(List.of(sentence)).of(sentence).forEach(token -> known.add(new ArrayList<>(token)));
    List<Found> names = finder.find(sentence);
    Map<String, Integer> all = new HashMap<>();
    names.forEach(name -> all.merge(name.substance(), 1, Integer::sum));
    Map<String, Integer> before = new HashMap<>();
    for (Found name : names) {
      int number = Math.min(MOST, before.merge(name.substance(), 1, Integer::sum));
      int of = Math.min(MOST, all.getOrDefault(name.substance(), 1));
      for (int at = name.first(); at <= name.last(); at++) {
        known.get(at).add("n=" + number + "/" + of);
        known.get(at).add("d=" + Math.min(MOST + 1, all.size()));
      }
    }
    for (int at = 0; at < known.size(); at++) {
      known.get(at).addAll(around(sentence.tokens(), at));
    }
    return known;
  }

  private static List<String> around(List<Token> tokens, int at) {
    List<String> around = new ArrayList<>();
    if (!isWord(tokens.get(at).form())) {
      return around;
    }
    for (int offset = NEAR; offset <= FAR; offset++) {
      add("b=", tokens, at - offset, around);
      add("f=", tokens, at + offset, around);
    }
    if (at > 0 && tokens.get(at - 1).form().equals("(")) {
      around.add("parenthesis");
    }
    return around;
  }

  private static void add(String side, List<Token> tokens, int at, List<String> to) {
    if (at >= 0 && at < tokens.size() && isWord(tokens.get(at).form())) {
      to.add(side + tokens.get(at).form().toLowerCase(Locale.ROOT));
    }
  }

  private static boolean isWord(String form) {
    return form.length() >= NEAR && Character.isLetter(form.charAt(0));
  }
}
