package org.posology.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the elements that no DTD of PubMed up to 2025 declares: a new year's DTD breaks nothing,
 * and does not go unseen. The first thousand names are told apart.
 */
final class ElementCensus {

  private static final int MOST = 1000;
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    Resource.lines("elements.txt").forEach(line -> KNOWN.add(line.text()));
  }

  private final SortedMap<String, Long> unknown = new TreeMap<>();

  void count(String name) {
    if (!KNOWN.contains(name) && name.indexOf(':') < 0) {
      unknown.merge(unknown.size() < MOST ? name : "(others)", 1L, Long::sum);
    }
  }

  /** How often each was met, by name. */
  Map<String, Long> unknown() {
    return Map.copyOf(unknown);
  }
}
