package org.posology.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The largest one-to-one matching between gold and system items, by augmenting paths (Kuhn's
 * algorithm).
 */
final class Matching {

  private final List<List<Integer>> edges = new ArrayList<>();
  private final int[] owner;

  private Matching(int systemItems) {
    owner = new int[systemItems];
    Arrays.fill(owner, -1);
  }

  static <G, S> int size(List<G> gold, List<S> system, BiPredicate<G, S> same) {
    return (int) matched(gold, system, same).stream().filter(found -> found).count();
  }

  /** Which of the system's items have a partner. */
  static <G, S> List<Boolean> matched(List<G> gold, List<S> system, BiPredicate<G, S> same) {
    Matching matching = new Matching(system.size());
    for (G item : gold) {
      List<Integer> candidates = new ArrayList<>();
      for (int i = 0; i < system.size(); i++) {
        if (same.test(item, system.get(i))) {
          candidates.add(i);
        }
      }
      matching.edges.add(candidates);
    }
    for (int item = 0; item < gold.size(); item++) {
      matching.place(item, new boolean[system.size()]);
    }
    return Arrays.stream(matching.owner).mapToObj(owner -> owner >= 0).toList();
  }

  private boolean place(int item, boolean[] tried) {
    for (int candidate : edges.get(item)) {
      if (!tried[candidate]) {
        tried[candidate] = true;
        if (owner[candidate] < 0 || place(owner[candidate], tried)) {
          owner[candidate] = item;
          return true;
        }
      }
    }
    return false;
  }
}
