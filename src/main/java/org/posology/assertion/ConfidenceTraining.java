package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.nlp.Classifier;
import org.posology.nlp.ClassifierTraining;

/** Makes what {@link Confidence} reads, from candidates that somebody judged. */
public final class ConfidenceTraining {

  /** How often a feature must occur, and what large weights cost. */
  private static final int CUTOFF = 2;

  private static final double PENALTY = 5;

  /** Thresholds are tried in steps of this size. */
  private static final double STEP = 0.01;

  /**
   * A candidate, judged.
   *
   * @param pair whether drug and outcome are those of a claim that the sentence makes
   * @param full whether dose, direction and certainty are right, too
   */
  public record Judged(Candidate candidate, boolean pair, boolean full) {}

  private ConfidenceTraining() {}

  /** Trains {@code assertion/claims.bin}. */
  public static void train(List<Judged> judged, Path models) {
    ClassifierTraining.write(learn(judged), models.resolve("assertion").resolve("claims.bin"));
  }

  private static Classifier learn(List<Judged> judged) {
    List<ClassifierTraining.Example> examples = new ArrayList<>();
    for (Judged one : judged) {
      examples.add(new ClassifierTraining.Example(one.candidate().features(), one.pair()));
    }
    return ClassifierTraining.train(examples, CUTOFF, PENALTY);
  }

  /**
   * Fits {@code assertion/calibration.tsv} to articles that the classifier was not trained on, and
   * takes the limit that gives the best F1 of pairs.
   *
   * @param claims how many claims the articles make
   */
  public static void calibrate(List<Judged> judged, int claims, Path models) {
    Classifier classifier = Classifier.load(models.resolve("assertion").resolve("claims.bin"));
    List<Double> scores =
        judged.stream().map(one -> classifier.probability(one.candidate().features())).toList();
    List<Boolean> right = judged.stream().map(Judged::full).toList();
    Calibration line = Calibration.fit(scores, right, 0);
    double least = best(judged, scores.stream().map(line::calibrate).toList(), claims);
    new Calibration(line.slope(), line.intercept(), least)
        .write(models.resolve("assertion").resolve("calibration.tsv"));
  }

  private static double best(List<Judged> judged, List<Double> confidences, int claims) {
    double best = 0;
    double highest = -1;
    for (double least = 0; least < 1; least += STEP) {
      int kept = 0;
      int right = 0;
      for (int i = 0; i < judged.size(); i++) {
        if (confidences.get(i) >= least) {
          kept++;
          right += judged.get(i).pair() ? 1 : 0;
        }
      }
      double f1 = 2.0 * right / (kept + claims);
      if (f1 > highest) {
        highest = f1;
        best = least;
      }
    }
    return best;
  }
}
