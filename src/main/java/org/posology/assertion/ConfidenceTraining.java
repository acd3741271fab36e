package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.nlp.LogisticModel;
import org.posology.nlp.LogisticTraining;

/** Makes what {@link Confidence} reads, from candidates that somebody judged. */
public final class ConfidenceTraining {

  private static final String FILE = "claims.tsv";
  private static final String HEADING =
      "Which candidates are claims: feature, weight. Made by `posology train assertions`.";
  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(15, 2);

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

  /** Trains {@code assertion/claims.tsv}. */
  public static void train(List<Judged> judged, Path models) {
    LogisticTraining.write(learn(judged), HEADING, models.resolve("assertion").resolve(FILE));
  }

  private static LogisticModel learn(List<Judged> judged) {
    List<LogisticTraining.Example> examples = new ArrayList<>();
    for (Judged one : judged) {
      int label = one.pair() ? Confidence.RIGHT : Confidence.WRONG;
      examples.add(new LogisticTraining.Example(one.candidate().features(), label, true));
    }
    return LogisticTraining.train(examples, Confidence.CLASSES, SETTINGS);
  }

  /**
   * Fits {@code assertion/calibration.tsv} to articles that the classifier was not trained on, and
   * takes the limit that gives the best F1 of pairs.
   *
   * @param claims how many claims the articles make
   */
  public static void calibrate(List<Judged> judged, int claims, Path models) {
    LogisticModel classifier =
        LogisticModel.load(models.resolve("assertion").resolve(FILE), Confidence.CLASSES);
    List<Double> scores =
        judged.stream().map(one -> Confidence.score(classifier, one.candidate())).toList();
    fit(judged, scores, claims).write(models.resolve("assertion").resolve("calibration.tsv"));
  }

  /** The line, and the limit, that fit judged candidates of these scores. */
  static Calibration fit(List<Judged> judged, List<Double> scores, int claims) {
    List<Boolean> right = judged.stream().map(Judged::full).toList();
    Calibration line = Calibration.fit(scores, right, 0);
    double least = best(judged, scores.stream().map(line::calibrate).toList(), claims);
    return new Calibration(line.slope(), line.intercept(), least);
  }

  /** The limit that gives the best F1. */
  private static double best(List<Judged> judged, List<Double> confidences, int claims) {
    double best = 0;
    for (double least = 0; least < 1; least += STEP) {
      boolean better =
          f1(judged, confidences, claims, least) > f1(judged, confidences, claims, best);
      best = better ? least : best;
    }
    return best;
  }

  private static double f1(
      List<Judged> judged, List<Double> confidences, int claims, double least) {
    int kept = 0;
    int right = 0;
    for (int i = 0; i < judged.size(); i++) {
      if (confidences.get(i) >= least) {
        kept++;
        right += judged.get(i).pair() ? 1 : 0;
      }
    }
    return 2.0 * right / (kept + claims);
  }
}
