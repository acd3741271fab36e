package org.posology.store;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things. */
final class Permutations {

  private Permutations() {}

  static <T> List<List<T>> of(List<T> items) {
    List<List<T>> all = new ArrayList<>();
    if (items.isEmpty()) {
      all.add(List.of());
    }
    for (int first = 0; first < items.size(); first++) {
      List<T> rest = new ArrayList<>(items);
      T head = rest.remove(first);
      for (List<T> tail : of(rest)) {
        List<T> order = new ArrayList<>(List.of(head));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }
}
