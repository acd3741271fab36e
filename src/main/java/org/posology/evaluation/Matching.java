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

  /**
   * For each of the system's items its partner's number, -1 where it has none: as many partners as
   * there can be that are wholly the same, then as many more as can be that are the same at all.
   */
  static <G, S> int[] partners(
      List<G> gold, List<S> system, BiPredicate<G, S> wholly, BiPredicate<G, S> same) {
    Matching matching = new Matching(system.size());
    for (G item : gold) {
      matching.edges.add(edges(item, system, wholly));
    }
    boolean[] placed = new boolean[gold.size()];
    for (int item = 0; item < gold.size(); item++) {
      placed[item] = matching.place(item, new boolean[system.size()]);
    }
    for (int item = 0; item < gold.size(); item++) {
      matching.edges.set(item, edges(gold.get(item), system, same));
    }
    for (int item = 0; item < gold.size(); item++) {
      placed[item] = placed[item] || matching.place(item, new boolean[system.size()]);
    }
    return matching.owner;
  }

  private static <G, S> List<Integer> edges(G item, List<S> system, BiPredicate<G, S> same) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < system.size(); i++) {
      if (same.test(item, system.get(i))) {
        candidates.add(i);
      }
    }
    return candidates;
  }

  /** Which of the system's items have a partner. */
  static <G, S> List<Boolean> matched(List<G> gold, List<S> system, BiPredicate<G, S> same) {
    Matching matching = new Matching(system.size());
    for (G item : gold) {
      matching.edges.add(edges(item, system, same));
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
