package org.posology.context;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Reads what a sentence says of an outcome:
 *
 * <ol>
 *   <li>an outcome that is a verdict itself ("well tolerated", "effective") says it,
 *   <li>find the cues of change, each with its side and whether it is denied,
 *   <li>choose the one that speaks of the outcome,
 *   <li>let "similar" or "no difference" behind the outcome overrule a noun of change before it,
 *   <li>let a verdict of insignificance behind both overrule the rest,
 *   <li>where no cue says which way, let the figures speak,
 *   <li>otherwise the outcome is reported.
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
public final class DirectionReader {

  private final CueFinder finder;
  private final Negation negation;
  private final Verdicts verdicts;

  private DirectionReader(CueFinder finder, Negation negation, Verdicts verdicts) {
    this.finder = finder;
    this.negation = negation;
    this.verdicts = verdicts;
  }

  /**
   * Reads {@code direction.tsv}, {@code negation.tsv} and {@code verdict.tsv} of {@code
   * models/context}.
   */
  public static DirectionReader load(Path models) {
    Path folder = models.resolve("context");
    Negation negation = Negation.read(folder.resolve("negation.tsv"));
    DirectionCues cues = DirectionCues.read(folder.resolve("direction.tsv"));
    Verdicts verdicts = Verdicts.read(folder.resolve("verdict.tsv"), negation);
    return new DirectionReader(new CueFinder(cues, negation), negation, verdicts);
  }

  /** The cues of a sentence in reading order. */
  public List<DirectionCue> cues(Sentence sentence) {
    Words words = new Words(sentence);
    return finder.find(words).stream()
        .map(
            cue ->
                new DirectionCue(
                    words.span(cue.begin(), cue.end()),
                    cue.direction(),
                    cue.side(),
                    cue.rule().id(),
                    cue.negated()))
        .toList();
  }

  /** What the sentence says of the outcome at {@code outcome}. */
  public DirectionReading read(Sentence sentence, Span outcome) {
    Words words = new Words(sentence);
    int begin = words.first(outcome);
    int end = words.behind(outcome);
    List<FoundCue> cues = finder.find(words);
    Direction verdict = verdicts.of(words, begin, end);
    if (verdict != null) {
      return reading(verdict, "verdict");
    }
    FoundCue chosen = CueChoice.choose(words, cues, begin, end);
    if (chosen == null) {
      return figures(words, end, List.of());
    }
    FoundCue cue = CueChoice.graded(words, cues, chosen, begin);
    FoundCue likeness = overruling(words, cues, cue, end);
    if (likeness != null) {
      return reading(Direction.NO_DIFFERENCE, cue.rule().id(), likeness.rule().id());
    }
    if (isInsignificant(words, cue, begin, end)) {
      return reading(Direction.NO_DIFFERENCE, cue.rule().id(), "not-significant");
    }
    if (hasRange(words, cue)) {
      return reading(Figures.readRange(words, cue.end(), words.size()), cue.rule().id());
    }
    return cue.isOpen()
        ? figures(words, end, List.of(cue.rule().id()))
        : reading(cue.direction(), cue.rule().id());
  }

  /** "The reduction in X was similar": the likeness behind X, where nothing breaks the clause. */
  private static @Nullable FoundCue overruling(
      Words words, List<FoundCue> cues, FoundCue cue, int end) {
    if (cue.rule().kind() != CueKind.NOUN || cue.end() > end) {
      return null;
    }
    for (FoundCue other : cues) {
      boolean follows = other.begin() >= end && other.side() == CueSide.BEFORE;
      if (follows && other.direction() == Direction.NO_DIFFERENCE) {
        return Clauses.end(words, end) > other.begin() ? other : null;
      }
    }
    return null;
  }

  private boolean isInsignificant(Words words, FoundCue cue, int begin, int end) {
    if (cue.rule().change() == Change.ABSENT || cue.rule().change() == Change.SAME) {
      return false;
    }
    int from = Math.min(cue.begin(), begin);
    int behind = Math.max(cue.end(), end);
    return negation.callsInsignificant(words, from, Clauses.verdictEnd(words, behind));
  }

  /** "Improved from 4.1 to 0.5": the quantity itself is given. */
  private static boolean hasRange(Words words, FoundCue cue) {
    return cue.direction() == Direction.IMPROVE
        && words.at(cue.end()).equals("from")
        && !words.at(cue.end() + 1).isEmpty()
        && Character.isDigit(words.at(cue.end() + 1).charAt(0));
  }

  private DirectionReading figures(Words words, int end, List<String> rules) {
    Direction direction = Figures.read(words, end, Clauses.end(words, end));
    return new DirectionReading(direction, rules);
  }

  private static DirectionReading reading(Direction direction, String... rules) {
    return new DirectionReading(direction, List.of(rules));
  }
}
