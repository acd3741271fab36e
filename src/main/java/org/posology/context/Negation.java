package org.posology.context;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.posology.document.PhraseTable;

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

  private final Map<Kind, PhraseTable<Kind>> phrases = new EnumMap<>(Kind.class);

  static Negation read(Path file) {
    Negation negation = new Negation();
    for (CueFile.Cue cue : CueFile.read(file, 3)) {
      Kind kind = cue.choice(1, Kind.class);
      cue.into(negation.phrases.computeIfAbsent(kind, k -> new PhraseTable<>()), kind);
    }
    return negation;
  }

  /** The denials of one sentence. */
  Denials in(Words words) {
    return new Denials(
        words, ends(words, Kind.BEFORE), ends(words, Kind.AFTER), ends(words, Kind.END));
  }

  /** For each word the end of the phrase that begins there, 0 where none does. */
  private int[] ends(Words words, Kind kind) {
    int[] ends = new int[words.size()];
    PhraseTable<Kind> table = phrases.get(kind);
    if (table != null) {
      table.find(words.sentence()).forEach(match -> ends[match.from()] = match.to());
    }
    return ends;
  }

  /** Where the words of denial stand in a sentence, and what they reach. */
  static final class Denials {

    private final Words words;
    private final int[] before;
    private final int[] after;
    private final int[] stops;

    private Denials(Words words, int[] before, int[] after, int[] stops) {
      this.words = words;
      this.before = before;
      this.after = after;
      this.stops = stops;
    }

    /** Whether a denial before word {@code at} reaches it. */
    boolean reach(int at) {
      int budget = REACH;
      for (int i = at - 1; i >= 0 && budget > 0; i--) {
        if (words.depth(i) > words.depth(at) || words.isBracket(i)) {
          continue;
        }
        if (stops[i] > 0 || endsList(i)) {
          return false;
        }
        if (before[i] > 0 && before[i] <= at) {
          return !words.at(i + 1).equals("only");
        }
        budget -= Grammar.isLight(words.at(i)) ? 0 : 1;
      }
      return false;
    }

    /** Whether the words from {@code begin} to before {@code end} call a finding insignificant. */
    boolean callInsignificant(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (after[i] > 0) {
          return true;
        }
      }
      return false;
    }

    private boolean endsList(int i) {
      return words.at(i).equals(",") && words.at(i + 1).equals("and");
    }
  }
}
