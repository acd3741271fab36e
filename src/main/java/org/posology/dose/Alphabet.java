package org.posology.dose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What automata read. An item of text belongs to several classes ({@code daily}: a word, this word,
 * a PERIODLY); its <em>sign</em> is the number of that set of classes. Grows while knowledge is
 * loaded, and never after.
 */
final class Alphabet {

  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<BitSet, Integer> signs = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();

  /** The class of a literal word in a pattern. */
  static String literal(String word) {
    return "=" + word;
  }

  int classOf(String name) {
    return classes.computeIfAbsent(name, n -> classes.size());
  }

  boolean knows(String name) {
    return classes.containsKey(name);
  }

  int sign(Collection<String> names) {
    BitSet set = new BitSet();
    names.forEach(name -> set.set(classOf(name)));
    return signs.computeIfAbsent(
        set,
        s -> {
          sets.add(s);
          return sets.size() - 1;
        });
  }

  int size() {
    return sets.size();
  }

  /** Whether items of this sign belong to the class. */
  boolean belongs(int sign, int classId) {
    return sets.get(sign).get(classId);
  }
}
