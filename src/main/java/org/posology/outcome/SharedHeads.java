package org.posology.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Coordinations that share a head: "sensory and motor block" is one outcome as a whole, and "motor
 * block" another (the guidelines' ruling on shared heads).
 */
final class SharedHeads {

  private static final Set<String> ADJECTIVE_ENDS =
      Set.of("al", "ic", "ory", "ary", "ive", "ous", "free", "ial", "ular", "lar", "ete");

  private SharedHeads() {}

  /** The outcomes, with the whole of each coordination beside its tail. */
  static List<Found> split(Phrases words, List<Found> found) {
    List<Found> all = new ArrayList<>();
    for (Found one : found) {
      int whole = wholeBegin(words, one);
      if (whole < one.begin() && all.stream().noneMatch(other -> other.end() > whole)) {
        all.add(new Found(whole, one.end(), one.head(), "shared-head"));
      }
      all.add(one);
    }
    return all;
  }

  private static int wholeBegin(Phrases words, Found one) {
    int and = one.begin() - 1;
    boolean joined = words.at(and).equals("and") || words.at(and).equals("or");
    if (!joined || one.length() < 2 || !isAdjective(words, and - 1)) {
      return one.begin();
    }
    int begin = and - 1;
    while (begin > 1 && words.at(begin - 1).equals("-") && words.touchesNext(begin - 1)) {
      begin -= 2;
    }
    return begin;
  }

  private static boolean isAdjective(Phrases words, int i) {
    return words.isWord(i) && ADJECTIVE_ENDS.stream().anyMatch(words.at(i)::endsWith);
  }
}
