package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Span;

/** Finds doses without numbers by {@code qualitative.rules}. */
final class QualitativeFinder {

  private static final List<String> PARTS = List.of("one", "two", "three");

  private final Grammar grammar;

  QualitativeFinder(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * A level that was found.
   *
   * @param first the item where it begins
   * @param end the item behind it
   */
  record Level(int first, int end, Span span, String rule) {}

  List<Level> find(List<Item> items) {
    List<Level> levels = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      Match match = grammar.longest(items, at);
      if (match == null) {
        at++;
      } else {
        addAll(match, at, levels);
        at += match.items().size();
      }
    }
    return levels;
  }

  private static void addAll(Match match, int at, List<Level> levels) {
    switch (match.rule().reading()) {
      case "phrase" -> add(match, at, 0, match.items().size() - 1, levels);
      case "phrases" -> {
        for (String part : PARTS) {
          add(match, at, match.tags().indexOf(part), match.tags().lastIndexOf(part), levels);
        }
      }
      default -> {}
    }
  }

  private static void add(Match match, int at, int from, int to, List<Level> levels) {
    if (from >= 0) {
      Span span = new Span(match.items().get(from).begin(), match.items().get(to).end());
      levels.add(new Level(at + from, at + to + 1, span, match.rule().id()));
    }
  }
}
