package org.posology.context;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a sentence's cues speaks of an outcome: the cheapest one, as far as {@link #LIMIT}.
 *
 * <p>The cost is the way in words between the two; brackets are free, breaks between clauses are
 * dear, and so is a cue that expects its outcome on the other side. A cue inside the outcome ("pain
 * reduction") speaks only where no other does.
 */
final class CueChoice {

  static final double LIMIT = 40;
  private static final double WRONG_SIDE = 14;
  private static final double INSIDE = 9;
  private static final double OPEN = 12;
  private static final double CROSSED_CUE = 7;
  private static final double BRACKETED = 10;
  private static final double DENIAL_LIMIT = 7;
  private static final double GOVERNED = 6;
  private static final double GOVERNS = 0.3;

  /** "Such as" makes no joint: it takes back what "as" costs. */
  private static final double SUCH = -3.5;

  private static final double LIGHT = 0.3;

  private static final Set<String> BREAKS =
      Set.of("whereas", "while", "although", "though", "however", "but", "despite");
  private static final Set<String> JOINTS =
      Set.of("than", "compared", "which", "that", "when", "if", "after", "because", "since", "as");

  private CueChoice() {}

  static @Nullable FoundCue choose(Words words, List<FoundCue> cues, int begin, int end) {
    FoundCue best = null;
    double least = LIMIT;
    for (FoundCue cue : cues) {
      double cost = cost(words, cues, cue, begin, end);
      if (cost < least) {
        least = cost;
        best = cue;
      }
    }
    return best;
  }

  /**
   * "Improvements in X were greater": the noun of change that governs X, where the comparison
   * behind X only grades it.
   */
  static FoundCue graded(Words words, List<FoundCue> cues, FoundCue chosen, int begin) {
    if (chosen.rule().kind() != CueKind.QUALITY || chosen.begin() < begin) {
      return chosen;
    }
    for (FoundCue noun : cues) {
      boolean governs =
          noun.rule().kind() == CueKind.NOUN
              && noun.side() == CueSide.AFTER
              && !noun.isOpen()
              && noun.end() <= begin;
      if (governs && way(words, cues, noun.end(), begin) < GOVERNED) {
        return noun;
      }
    }
    return chosen;
  }

  private static double cost(Words words, List<FoundCue> cues, FoundCue cue, int begin, int end) {
    double open = cue.isOpen() ? OPEN : 0;
    if (cue.begin() < end && begin < cue.end()) {
      return cue.negated() ? 0 : open + INSIDE;
    }
    boolean after = cue.begin() >= end;
    int from = after ? end : cue.end();
    int to = after ? cue.begin() : begin;
    double way = way(words, cues, from, to);
    if (cue.rule().kind() == CueKind.DENIAL && way > DENIAL_LIMIT) {
      return LIMIT;
    }
    boolean governs = cue.rule().kind() == CueKind.NOUN && cue.side() == CueSide.AFTER && !after;
    double bracketed = words.depth(cue.begin()) > words.depth(begin) ? BRACKETED : 0;
    return open
        + bracketed
        + (governs ? GOVERNS * way : way)
        + sideCost(words, cue, after, from, to);
  }

  private static double sideCost(Words words, FoundCue cue, boolean after, int from, int to) {
    boolean fits = cue.side() == CueSide.EITHER || (cue.side() == CueSide.BEFORE) == after;
    if (fits || (!after && inRespect(words, from, to))) {
      return 0;
    }
    boolean noun = cue.rule().kind() == CueKind.NOUN || cue.rule().kind() == CueKind.DENIAL;
    if (noun) {
      return from == to && cue.rule().kind() == CueKind.NOUN ? 1 : LIMIT;
    }
    return WRONG_SIDE;
  }

  /** "Similar in terms of X", "did not differ with respect to X". */
  private static boolean inRespect(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.at(i);
      if (word.equals("terms")
          || word.equals("respect")
          || word.startsWith("regard")
          || word.equals("concerning")
          || (i == to - 1 && (word.equals("in") || word.equals("for")))) {
        return true;
      }
    }
    return false;
  }

  private static double way(Words words, List<FoundCue> cues, int from, int to) {
    double cost = 0;
    int home = from < to ? Math.min(words.depth(from), words.depth(to - 1)) : 0;
    for (int i = from; i < to; i++) {
      cost += words.depth(i) > home || words.isBracket(i) ? 0 : step(words.at(i));
    }
    for (FoundCue other : cues) {
      boolean crossed =
          other.begin() >= from
              && other.end() <= to
              && !other.isOpen()
              && words.depth(other.begin()) <= home;
      cost += crossed ? CROSSED_CUE : 0;
    }
    return cost;
  }

  private static double step(String word) {
    if (word.equals(";") || word.equals(":")) {
      return word.equals(";") ? 25 : 5;
    }
    if (word.equals("such")) {
      return SUCH;
    }
    if (BREAKS.contains(word)) {
      return 15;
    }
    if (JOINTS.contains(word)) {
      return 4;
    }
    return Grammar.isLight(word) || Grammar.isBe(word) || Grammar.isAdverb(word) ? LIGHT : 1;
  }
}
