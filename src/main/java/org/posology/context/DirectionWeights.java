package org.posology.context;

import java.nio.file.Path;
import java.util.List;
import org.posology.nlp.FeatureRows;
import org.posology.nlp.FeatureSum;
import org.posology.nlp.LogisticModel;

/**
 * Which direction is likeliest, learnt from annotated claims over {@link DirectionFeatures}: cues
 * that compete, and verdicts that no cue gives. Immutable: may be shared between threads.
 */
final class DirectionWeights {

  /** The classes, in the order of the columns of the model. */
  static final List<Direction> DIRECTIONS =
      List.of(
          Direction.INCREASE,
          Direction.DECREASE,
          Direction.IMPROVE,
          Direction.WORSEN,
          Direction.NO_DIFFERENCE,
          Direction.REPORTED,
          Direction.ABSENT);

  static final String FILE = "direction-weights.tsv";

  private final LogisticModel model;

  private DirectionWeights(LogisticModel model) {
    this.model = model;
  }

  static DirectionWeights read(Path folder) {
    return new DirectionWeights(LogisticModel.load(folder.resolve(FILE), DIRECTIONS.size()));
  }

  FeatureRows rows() {
    return model.rows();
  }

  FeatureSum sum() {
    return model.sum();
  }

  /** A direction, and how likely it is. */
  record Weighed(Direction direction, double likelihood) {}

  /** The likeliest direction by the features that were added. */
  static Weighed likeliest(FeatureSum features) {
    double[] likely = features.probabilities();
    int best = 0;
    for (int i = 1; i < likely.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return new Weighed(DIRECTIONS.get(best), likely[best]);
  }
}
