package org.posology.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their first word; immutable once filled. */
final class Phrases<T> {

  /** A phrase found: it ends before word {@code end}. */
  record Hit<T>(int begin, int end, T value) {}

  private record Entry<T>(List<String> words, T value) {}

  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  void add(String phrase, T value) {
    List<String> words = List.of(phrase.strip().split(" "));
    entries.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Entry<>(words, value));
  }

  /** The longest phrases that begin at word {@code i}: several where forms have several values. */
  List<Hit<T>> at(Words words, int i) {
    List<Entry<T>> candidates = entries.get(words.at(i));
    if (candidates == null) {
      return List.of();
    }
    List<Hit<T>> longest = new ArrayList<>(2);
    for (Entry<T> entry : candidates) {
      int length = entry.words.size();
      if (!stands(entry.words, words, i)
          || (!longest.isEmpty() && longest.get(0).end > i + length)) {
        continue;
      }
      if (!longest.isEmpty() && longest.get(0).end < i + length) {
        longest.clear();
      }
      longest.add(new Hit<>(i, i + length, entry.value));
    }
    return longest;
  }

  /** All longest phrases of a sentence; they may overlap. */
  List<Hit<T>> all(Words words) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      hits.addAll(at(words, i));
    }
    return hits;
  }

  private static boolean stands(List<String> phrase, Words words, int i) {
    for (int k = 1; k < phrase.size(); k++) {
      if (!words.at(i + k).equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }
}
