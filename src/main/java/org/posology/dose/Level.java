package org.posology.dose;

import java.util.ArrayList;
import java.util.List;

/** A level of the cascade: rewrites each longest match of its rules, from left to right. */
final class Level {

  /** What becomes of a match: its items replaced by others, or the same where it says nothing. */
  interface Rewriting {
    List<Item> rewrite(Match match);
  }

  private final Grammar grammar;
  private final Rewriting rewriting;

  Level(Grammar grammar, Rewriting rewriting) {
    this.grammar = grammar;
    this.rewriting = rewriting;
  }

  List<Item> apply(List<Item> items) {
    List<Item> rewritten = new ArrayList<>(items.size());
    int at = 0;
    while (at < items.size()) {
      Match match = grammar.longest(items, at);
      if (match == null) {
        rewritten.add(items.get(at++));
      } else {
        rewritten.addAll(rewriting.rewrite(match));
        at += match.items().size();
      }
    }
    return rewritten;
  }
}
