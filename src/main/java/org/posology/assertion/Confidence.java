package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Phrase;
import org.posology.document.Span;
import org.posology.nlp.LogisticModel;

/**
 * Which candidates are assertions, and how likely each is right in every part.
 *
 * <ol>
 *   <li>a classifier over {@link ClaimFeatures} says how likely a curator would write this drug and
 *       this outcome down for this sentence: what is likely enough is an assertion
 *   <li>times how likely its direction and its dose are right, if these are
 *   <li>a line through the log-odds of that, fitted to annotated articles that nothing was trained
 *       on, makes of it the share of such claims that are right in drug, dose, outcome, direction
 *       and certainty (Platt 1999): the confidence
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
final class Confidence {

  static final int CLASSES = 2;
  static final int RIGHT = 0;
  static final int WRONG = 1;

  /** A factor of odds: about what a margin of .1, chosen by left-out folds, is near the limit. */
  private static final double SELDOM = 0.6;

  private final LogisticModel classifier;
  private final Calibration calibration;
  private final double leastScore;
  private final double leastConfidence;

  private Confidence(
      LogisticModel classifier,
      Calibration calibration,
      double leastScore,
      double leastConfidence) {
    this.classifier = classifier;
    this.calibration = calibration;
    this.leastScore = leastScore;
    this.leastConfidence = leastConfidence;
  }

  static Confidence load(Path models) {
    Path folder = models.resolve("assertion");
    Calibration calibration = Calibration.load(folder.resolve("calibration.tsv"));
    return new Confidence(
        LogisticModel.load(folder.resolve("claims.tsv"), CLASSES),
        calibration,
        calibration.least(),
        0);
  }

  /** The same, but what counts is that the confidence is at least this. */
  Confidence keeping(double least) {
    return new Confidence(classifier, calibration, 0, least);
  }

  /** The candidates that are likely enough, in their order. */
  List<Assertion> rate(List<Candidate> candidates) {
    List<Double> scores = scores(classifier, candidates);
    List<Assertion> kept = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      double confidence = calibration.calibrate(scores.get(i) * candidates.get(i).likelihood());
      if (scores.get(i) >= leastScore && confidence >= leastConfidence) {
        kept.add(candidates.get(i).assertion().withConfidence(confidence));
      }
    }
    return kept;
  }

  /**
   * How likely drug and outcome are right. Seldom does a sentence say one thing of two drugs, so
   * the odds of whoever is not the likeliest to be spoken of are cut to {@link #SELDOM}.
   */
  static List<Double> scores(LogisticModel classifier, List<Candidate> candidates) {
    List<Double> scores = new ArrayList<>();
    Map<Said, Double> likeliest = new HashMap<>();
    for (Candidate candidate : candidates) {
      double score = classifier.probabilities(candidate.features())[RIGHT];
      scores.add(score);
      likeliest.merge(Said.in(candidate), score, Math::max);
    }
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i) < likeliest.getOrDefault(Said.in(candidates.get(i)), 0.0)) {
        double odds = SELDOM * scores.get(i);
        scores.set(i, odds / (odds + 1 - scores.get(i)));
      }
    }
    return scores;
  }

  /** An outcome of a sentence. */
  private record Said(Phrase sentence, Span outcome) {

    static Said in(Candidate candidate) {
      Assertion claim = candidate.assertion();
      return new Said(claim.evidence(), claim.outcome().span());
    }
  }
}
