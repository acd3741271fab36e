package org.posology.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.LogisticTraining;

/** Learns from annotated claims which way outcomes went: {@code direction-weights.tsv}. */
public final class DirectionTraining {

  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(3, 2);

  /**
   * An outcome, and which way a curator says that it went.
   *
   * @param ours whether the text is of the kind that the model will see: a real abstract
   */
  public record Claimed(
      Sentence sentence, SentenceRole role, Span outcome, Direction direction, boolean ours) {}

  private DirectionTraining() {}

  /** Trains on all claims and writes the model. */
  public static void train(List<Claimed> claims, Path models) {
    DirectionReader reader = DirectionReader.load(models);
    List<LogisticTraining.Example> examples = new ArrayList<>();
    for (Claimed claim : claims) {
      List<String> features = reader.in(claim.sentence()).features(claim.outcome(), claim.role());
      examples.add(
          new LogisticTraining.Example(
              features, DirectionWeights.DIRECTIONS.indexOf(claim.direction()), claim.ours()));
    }
    LogisticTraining.write(
        LogisticTraining.train(examples, DirectionWeights.DIRECTIONS.size(), SETTINGS),
        "Which way an outcome went: feature, weights. Made by: posology train assertions",
        models.resolve("context").resolve(DirectionWeights.FILE));
  }
}
