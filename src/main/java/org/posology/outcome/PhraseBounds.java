package org.posology.outcome;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posology.document.RuleFile;

/** The words of {@code bounds.tsv}. */
final class PhraseBounds {

  /** What a word does at the edge of a noun phrase. */
  enum Kind {
    /** Ends it on the left. */
    LEFT,
    /** Shed from its beginning. */
    SHED,
    /** Gives way to its complement: "incidence of nausea". */
    LIGHT,
    /** Keeps its complement: "duration of analgesia". */
    WHOLE,
    /** May stand between an opening and the outcome: "the". */
    BETWEEN,
    /** Is no outcome without a modifier or a complement: "changes". */
    BARE,
    /** Says how its complement changed: "reduction in pain". */
    CHANGING,
    /** Heads no outcome. */
    NEVER,
    /** Behind a hyphen, makes a modifier of what stands before: "glucagon-like". */
    TIED
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  static PhraseBounds read(Path file) {
    PhraseBounds bounds = new PhraseBounds();
    for (RuleFile.Row row : RuleFile.read(file, 2)) {
      Set<String> set = bounds.words.computeIfAbsent(kind(row), kind -> new HashSet<>());
      set.addAll(Set.copyOf(java.util.Arrays.asList(row.column(1).split(",", -1))));
    }
    return bounds;
  }

  boolean is(Kind kind, String word) {
    Set<String> set = words.get(kind);
    return set != null && set.contains(word);
  }

  private static Kind kind(RuleFile.Row row) {
    try {
      return Kind.valueOf(row.column(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error(
          "'"
              + row.column(0)
              + "' is no kind of bound: "
              + java.util.Arrays.toString(Kind.values()));
    }
  }
}
