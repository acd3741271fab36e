package org.posology.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;
import org.posology.nlp.FeatureList;
import org.posology.nlp.FeatureRows;
import org.posology.nlp.FeatureSum;
import org.posology.nlp.Features;

/**
 * What one sentence says of its outcomes. For an outcome:
 *
 * <ol>
 *   <li>one that is a verdict itself ("well tolerated", "effective") says it;
 *   <li>otherwise choose the cue that speaks of it,
 *   <li>let "similar" or "no difference" behind the outcome overrule a noun of change before it,
 *   <li>let a verdict of insignificance behind both overrule the rest,
 *   <li>where no cue says which way, let the figures speak,
 *   <li>otherwise it is reported.
 * </ol>
 */
public final class SentenceDirections {

  private final Words words;
  private final List<FoundCue> cues;
  private final Negation.Denials denials;
  private final Verdicts.Found verdicts;
  private final DirectionWeights weights;
  private @Nullable FeatureRows shared;

  SentenceDirections(
      Words words,
      List<FoundCue> cues,
      Negation.Denials denials,
      Verdicts.Found verdicts,
      DirectionWeights weights) {
    this.words = words;
    this.cues = List.copyOf(cues);
    this.denials = denials;
    this.verdicts = verdicts;
    this.weights = weights;
  }

  /** The cues in reading order. */
  public List<DirectionCue> cues() {
    return cues.stream().map(this::open).toList();
  }

  /**
   * What is likeliest said of the outcome at {@code outcome}, where what the rules read is one sign
   * among others. Where they are overruled, the reading's rule is {@code weighed}.
   */
  public DirectionReading likeliest(Span outcome, SentenceRole role) {
    FeatureSum features = weights.sum();
    DirectionReading read = addFeatures(outcome, role, features);
    features.add(shared());
    DirectionWeights.Weighed weighed = DirectionWeights.likeliest(features);
    List<String> rules =
        weighed.direction() == read.direction() ? read.rules() : List.of("weighed");
    return new DirectionReading(weighed.direction(), rules, weighed.likelihood());
  }

  /** What the signs weigh that all outcomes of the sentence have. */
  private FeatureRows shared() {
    FeatureRows rows = shared;
    if (rows == null) {
      rows = weights.rows();
      DirectionFeatures.addSentence(words, rows);
      shared = rows;
    }
    return rows;
  }

  /** The signs, as texts, to learn from. */
  List<String> features(Span outcome, SentenceRole role) {
    FeatureList features = new FeatureList();
    addFeatures(outcome, role, features);
    DirectionFeatures.addSentence(words, features);
    return features.toList();
  }

  /** Adds the signs of one outcome; gives what the rules read. */
  private DirectionReading addFeatures(Span outcome, SentenceRole role, Features features) {
    int begin = words.first(outcome);
    int end = words.behind(outcome);
    FoundCue chosen = CueChoice.choose(words, cues, begin, end);
    DirectionReading read = of(chosen, begin, end);
    DirectionFeatures.add(words, begin, end, cues, chosen, read, role, features);
    return read;
  }

  /** What is said of the outcome at {@code outcome}, by rule. */
  public DirectionReading of(Span outcome) {
    int begin = words.first(outcome);
    int end = words.behind(outcome);
    return of(CueChoice.choose(words, cues, begin, end), begin, end);
  }

  private DirectionReading of(@Nullable FoundCue chosen, int begin, int end) {
    Direction verdict = verdicts.of(begin, end);
    if (verdict != null) {
      return reading(verdict, "verdict");
    }
    if (chosen == null) {
      return reading(figures(end));
    }
    return read(CueChoice.graded(words, cues, chosen, begin), begin, end);
  }

  private DirectionReading read(FoundCue cue, int begin, int end) {
    FoundCue likeness = overruling(cue, end);
    if (likeness != null) {
      return reading(Direction.NO_DIFFERENCE, cue.rule().id(), likeness.rule().id());
    }
    if (isInsignificant(cue, begin, end)) {
      return reading(Direction.NO_DIFFERENCE, cue.rule().id(), "not-significant");
    }
    if (hasRange(cue)) {
      return reading(Figures.readRange(words, cue.end(), words.size()), cue.rule().id());
    }
    return reading(cue.isOpen() ? figures(end) : cue.direction(), cue.rule().id());
  }

  /** "The reduction in X was similar": the likeness behind X, where nothing breaks the clause. */
  private @Nullable FoundCue overruling(FoundCue cue, int end) {
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

  private boolean isInsignificant(FoundCue cue, int begin, int end) {
    if (cue.rule().change() == Change.ABSENT || cue.rule().change() == Change.SAME) {
      return false;
    }
    int from = Math.min(cue.begin(), begin);
    int behind = Math.max(cue.end(), end);
    return denials.callInsignificant(from, Clauses.verdictEnd(words, behind));
  }

  /** "Improved from 4.1 to 0.5": the quantity itself is given. */
  private boolean hasRange(FoundCue cue) {
    return cue.direction() == Direction.IMPROVE
        && words.at(cue.end()).equals("from")
        && !words.at(cue.end() + 1).isEmpty()
        && Character.isDigit(words.at(cue.end() + 1).charAt(0));
  }

  private Direction figures(int end) {
    return Figures.read(words, end, Clauses.end(words, end));
  }

  private DirectionCue open(FoundCue cue) {
    return new DirectionCue(
        words.span(cue.begin(), cue.end()),
        cue.direction(),
        cue.side(),
        cue.rule().id(),
        cue.negated());
  }

  private static DirectionReading reading(Direction direction, String... rules) {
    return new DirectionReading(direction, List.of(rules), 1);
  }
}
