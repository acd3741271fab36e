package org.posology.outcome;

import java.util.ArrayList;
import java.util.List;

/** Drops what only repeats the outcome before it: the short form in "vital capacity (FVC)". */
final class Repeats {

  private Repeats() {}

  static List<Found> drop(Phrases words, List<Found> found) {
    List<Found> kept = new ArrayList<>();
    for (Found one : found) {
      boolean repeats = kept.stream().anyMatch(other -> repeats(words, other, one));
      if (!repeats) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean repeats(Phrases words, Found full, Found brief) {
    boolean bracketed =
        words.at(brief.begin() - 1).equals("(") && words.at(brief.end()).equals(")");
    return bracketed && full.end() == brief.begin() - 1;
  }
}
