package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posology.nlp.LogisticModel;
import org.posology.nlp.LogisticTraining;

/** Makes what {@link Confidence} reads, from candidates that somebody judged. */
public final class ConfidenceTraining {

  private static final String FILE = "claims.tsv";
  private static final String HEADING =
      "Which candidates are claims: feature, weight. Made by `posology train assertions`.";
  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(10, 4);

  /** Thresholds are tried in steps of this size. */
  private static final double STEP = 0.01;

  /**
   * A candidate, judged.
   *
   * @param pair whether drug and outcome are those of a claim that the sentence makes
   * @param full whether dose, direction and certainty are right, too
   * @param rightDoses which of its dose options are right
   * @param real whether its article is a real abstract, not one that was written for training
   */
  public record Judged(
      Candidate candidate, boolean pair, boolean full, List<Boolean> rightDoses, boolean real) {

    public Judged {
      rightDoses = List.copyOf(rightDoses);
    }

    /** The same, of such an article. */
    public Judged in(boolean realArticle) {
      return new Judged(candidate, pair, full, rightDoses, realArticle);
    }
  }

  private ConfidenceTraining() {}

  /**
   * Trains {@code assertion/claims.tsv} on all folds, and fits {@code assertion/calibration.tsv} to
   * what a classifier trained on the other folds says of the real articles of each.
   *
   * @param claims how many claims the real articles make
   * @return what that cross-validation found
   */
  public static String train(List<List<Judged>> folds, int claims, Path models) {
    List<Judged> held = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (List<Judged> fold : folds) {
      List<Judged> others = new ArrayList<>();
      folds.stream().filter(other -> other != fold).forEach(others::addAll);
      List<Judged> real = fold.stream().filter(Judged::real).toList();
      held.addAll(real);
      scores.addAll(scores(learn(others), real));
    }
    List<Judged> all = new ArrayList<>();
    folds.forEach(all::addAll);
    LogisticTraining.write(learn(all), HEADING, models.resolve("assertion").resolve(FILE));
    Calibration calibration = fit(held, scores, claims);
    calibration.write(models.resolve("assertion").resolve("calibration.tsv"));
    return figures(held, scores, claims, calibration);
  }

  /** Trains {@code assertion/doses.tsv}. */
  public static void trainDoses(List<Judged> judged, Path models) {
    DoseWeights.train(judged, models);
  }

  private static String figures(
      List<Judged> judged, List<Double> scores, int claims, Calibration calibration) {
    int kept = 0;
    int pairs = 0;
    int full = 0;
    int reachable = 0;
    for (int i = 0; i < judged.size(); i++) {
      reachable += judged.get(i).pair() ? 1 : 0;
      if (scores.get(i) >= calibration.least()) {
        kept++;
        pairs += judged.get(i).pair() ? 1 : 0;
        full += judged.get(i).full() ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d claims, %d candidates, %d right; kept %d: pair P %.3f R %.3f F1 %.3f, full F1 %.3f",
        claims,
        judged.size(),
        reachable,
        kept,
        1.0 * pairs / kept,
        1.0 * pairs / claims,
        2.0 * pairs / (kept + claims),
        2.0 * full / (kept + claims));
  }

  private static LogisticModel learn(List<Judged> judged) {
    List<LogisticTraining.Example> examples = new ArrayList<>();
    for (Judged one : judged) {
      int label = one.pair() ? Confidence.RIGHT : Confidence.WRONG;
      examples.add(new LogisticTraining.Example(one.candidate().features(), label, true));
    }
    return LogisticTraining.train(examples, Confidence.CLASSES, SETTINGS);
  }

  private static List<Double> scores(LogisticModel classifier, List<Judged> judged) {
    return Confidence.scores(classifier, judged.stream().map(Judged::candidate).toList());
  }

  /** The line, and the limit, that fit judged candidates of these scores. */
  static Calibration fit(List<Judged> judged, List<Double> scores, int claims) {
    List<Double> whole = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      whole.add(scores.get(i) * judged.get(i).candidate().likelihood());
    }
    List<Boolean> right = judged.stream().map(Judged::full).toList();
    return Calibration.fit(whole, right, best(judged, scores, claims));
  }

  /** The limit that gives the best F1 of drugs and outcomes. */
  private static double best(List<Judged> judged, List<Double> scores, int claims) {
    double best = 0;
    for (double least = 0; least < 1; least += STEP) {
      boolean better = f1(judged, scores, claims, least) > f1(judged, scores, claims, best);
      best = better ? least : best;
    }
    return best;
  }

  private static double f1(List<Judged> judged, List<Double> scores, int claims, double least) {
    int kept = 0;
    int right = 0;
    for (int i = 0; i < judged.size(); i++) {
      if (scores.get(i) >= least) {
        kept++;
        right += judged.get(i).pair() ? 1 : 0;
      }
    }
    return 2.0 * right / (kept + claims);
  }
}
