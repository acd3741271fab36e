package org.posology.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The short forms that an article gives its outcomes: "intraocular pressure (IOP)". */
final class ShortForms {

  private final Set<String> forms = new HashSet<>();

  /** Learns the short forms that stand in brackets behind outcomes. */
  void learn(Phrases words, List<Found> found) {
    for (Found one : found) {
      int open = one.end();
      boolean bracketed = words.at(open).equals("(") && words.at(open + 2).equals(")");
      if (bracketed && fits(words, one, words.original(open + 1))) {
        forms.add(words.original(open + 1));
      }
    }
  }

  /** The outcomes of a sentence, and the short forms in it. */
  List<Found> add(Phrases words, List<Found> found) {
    List<Found> all = new ArrayList<>(found);
    for (int i = 0; i < words.size(); i++) {
      Found one = new Found(i, i + 1, i, "short-form");
      if (forms.contains(words.original(i)) && found.stream().noneMatch(one::overlaps)) {
        all.add(one);
      }
    }
    all.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return all;
  }

  private static boolean fits(Phrases words, Found one, String form) {
    boolean upper = form.length() >= 2 && form.chars().filter(Character::isUpperCase).count() >= 2;
    return upper && Character.toLowerCase(form.charAt(0)) == words.at(one.begin()).charAt(0);
  }
}
