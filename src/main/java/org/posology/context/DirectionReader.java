package org.posology.context;

import java.nio.file.Path;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Reads what a sentence says of an outcome. Where several outcomes of one sentence are asked for,
 * {@link #in} finds the cues once. Immutable: may be shared between threads.
 */
public final class DirectionReader {

  private final CueFinder finder;
  private final Negation negation;
  private final Verdicts verdicts;
  private final DirectionWeights weights;

  private DirectionReader(
      CueFinder finder, Negation negation, Verdicts verdicts, DirectionWeights weights) {
    this.finder = finder;
    this.negation = negation;
    this.verdicts = verdicts;
    this.weights = weights;
  }

  /**
   * Reads {@code direction.tsv}, {@code negation.tsv}, {@code verdict.tsv} and {@code
   * direction-weights.tsv}.
   */
  public static DirectionReader load(Path models) {
    Path folder = models.resolve("context");
    return new DirectionReader(
        new CueFinder(DirectionCues.read(folder.resolve("direction.tsv"))),
        Negation.read(folder.resolve("negation.tsv")),
        Verdicts.read(folder.resolve("verdict.tsv")),
        DirectionWeights.read(folder));
  }

  /** What the sentence says of any of its outcomes. */
  public SentenceDirections in(Sentence sentence) {
    Words words = new Words(sentence);
    Negation.Denials denials = negation.in(words);
    List<FoundCue> cues = finder.find(words, denials);
    return new SentenceDirections(words, cues, denials, verdicts.in(words, denials), weights);
  }

  /** The cues of a sentence in reading order. */
  public List<DirectionCue> cues(Sentence sentence) {
    return in(sentence).cues();
  }

  /** What the sentence says of the outcome at {@code outcome}. */
  public DirectionReading read(Sentence sentence, Span outcome) {
    return in(sentence).of(outcome);
  }
}
