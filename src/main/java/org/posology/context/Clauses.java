package org.posology.context;

import java.util.Set;

/** Where the clause of a word ends, as far as words alone can tell. */
final class Clauses {

  private static final Set<String> BREAKS =
      Set.of(";", "whereas", "while", "although", "though", "however", "but", "except", "despite");
  private static final Set<String> VERDICTS = Set.of("this", "these", "it", "not", "the");

  private Clauses() {}

  /** The first word at or behind {@code from} that begins another clause, or the end. */
  static int end(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.depth(i) == 0 && BREAKS.contains(words.at(i))) {
        return i;
      }
    }
    return words.size();
  }

  /** As {@link #end}, but "but this was not significant" still belongs to the clause. */
  static int verdictEnd(Words words, int from) {
    int end = end(words, from);
    boolean verdict = words.at(end).equals("but") && VERDICTS.contains(words.at(end + 1));
    return verdict ? end(words, end + 1) : end;
  }

  /** The first word of the clause that word {@code at} stands in. */
  static int begin(Words words, int at) {
    for (int i = Math.min(at, words.size() - 1); i > 0; i--) {
      if (words.depth(i) == 0 && BREAKS.contains(words.at(i))) {
        return i;
      }
    }
    return 0;
  }
}
