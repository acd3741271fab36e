package org.posology.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * A few changes of each kind, spread over all: those whose keys have the least digests. So the same
 * comparison shows the same ones, whatever the order in which it was made.
 */
final class Examples {

  private static final Comparator<Change> BY_DIGEST =
      Comparator.comparing(Examples::digest).thenComparing(change -> change.claim().key());

  private final int most;
  private final Map<Kind, PriorityQueue<Change>> kept = new EnumMap<>(Kind.class);

  Examples(int most) {
    this.most = most;
  }

  private static UUID digest(Change change) {
    String name = change.article() + change.claim().key();
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  void add(Change change) {
    for (Kind kind : change.kinds()) {
      PriorityQueue<Change> queue =
          kept.computeIfAbsent(kind, k -> new PriorityQueue<>(BY_DIGEST.reversed()));
      queue.add(change);
      if (queue.size() > most) {
        queue.remove();
      }
    }
  }

  /** Kind by kind, each change once. */
  List<Change> all() {
    List<Change> all = new ArrayList<>();
    kept.values().forEach(queue -> queue.stream().sorted(BY_DIGEST).forEach(all::add));
    return all.stream().distinct().toList();
  }
}
