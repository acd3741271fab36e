package org.posology.assertion;

import java.nio.file.Path;
import java.util.List;
import org.posology.nlp.LogisticModel;

/**
 * How likely a candidate is right in every part, and how likely it must be to be an assertion.
 *
 * <ol>
 *   <li>a classifier over {@link ClaimFeatures} says whether a curator would write this drug and
 *       this outcome down for this sentence
 *   <li>a line through its log-odds, fitted to annotated articles that it was not trained on, makes
 *       of it the share of such claims that are right in drug, dose, outcome, direction and
 *       certainty (Platt 1999)
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
final class Confidence {

  static final int CLASSES = 2;
  static final int RIGHT = 0;
  static final int WRONG = 1;

  private final LogisticModel classifier;
  private final Calibration calibration;
  private final double least;

  private Confidence(LogisticModel classifier, Calibration calibration, double least) {
    this.classifier = classifier;
    this.calibration = calibration;
    this.least = least;
  }

  static Confidence load(Path models) {
    Path folder = models.resolve("assertion");
    Calibration calibration = Calibration.load(folder.resolve("calibration.tsv"));
    return new Confidence(
        LogisticModel.load(folder.resolve("claims.tsv"), CLASSES),
        calibration,
        calibration.least());
  }

  /** The same, with another limit. */
  Confidence keeping(double other) {
    return new Confidence(classifier, calibration, other);
  }

  /** The candidates that are likely enough, in their order. */
  List<Assertion> rate(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.assertion().withConfidence(of(candidate)))
        .filter(assertion -> assertion.confidence() >= least)
        .toList();
  }

  /** The probability that drug and outcome are right, before calibration. */
  static double score(LogisticModel classifier, Candidate candidate) {
    return classifier.probabilities(candidate.features())[RIGHT];
  }

  private double of(Candidate candidate) {
    return calibration.calibrate(score(classifier, candidate));
  }
}
