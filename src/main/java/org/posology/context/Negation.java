package org.posology.context;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What denies a change, from {@code negation.tsv}: words before it, as far as they reach, or a
 * verdict behind it ("but this was not significant").
 */
final class Negation {

  /** How many words a denial reaches forward (ConText uses five in clinical notes). */
  private static final int REACH = 7;

  private enum Kind {
    BEFORE,
    AFTER,
    END
  }

  private final Map<Kind, Phrases<Kind>> phrases = new EnumMap<>(Kind.class);

  static Negation read(Path file) {
    Negation negation = new Negation();
    CueFile source = new CueFile(file, 3);
    for (CueFile.Row row : source.rows()) {
      Kind kind = source.choice(row, 0, Kind.class);
      Phrases<Kind> group = negation.phrases.computeIfAbsent(kind, k -> new Phrases<>());
      row.forms().forEach(form -> group.add(form, kind));
    }
    return negation;
  }

  /** Whether a denial before word {@code at} reaches it. */
  boolean denies(Words words, int at) {
    int budget = REACH;
    for (int i = at - 1; i >= 0 && budget > 0; i--) {
      if (words.depth(i) > words.depth(at) || words.isBracket(i)) {
        continue;
      }
      if (is(words, i, Kind.END) || endsList(words, i)) {
        return false;
      }
      if (denial(words, i, at)) {
        return !words.at(i + 1).equals("only");
      }
      budget -= Grammar.isLight(words.at(i)) ? 0 : 1;
    }
    return false;
  }

  /** Whether the words from {@code begin} to before {@code end} call a finding not significant. */
  boolean callsInsignificant(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (is(words, i, Kind.AFTER)) {
        return true;
      }
    }
    return false;
  }

  private boolean denial(Words words, int i, int at) {
    List<Phrases.Hit<Kind>> hits = hits(words, i, Kind.BEFORE);
    return !hits.isEmpty() && hits.get(0).end() <= at;
  }

  private boolean is(Words words, int i, Kind kind) {
    return !hits(words, i, kind).isEmpty();
  }

  private List<Phrases.Hit<Kind>> hits(Words words, int i, Kind kind) {
    Phrases<Kind> group = phrases.get(kind);
    return group == null ? List.of() : group.at(words, i);
  }

  private static boolean endsList(Words words, int i) {
    return words.at(i).equals(",") && words.at(i + 1).equals("and");
  }
}
