package org.posology.assertion;

import java.nio.file.Path;
import java.util.List;

/**
 * How likely a candidate is right, and how likely it must be to be kept.
 *
 * <p>A classifier over {@link ClaimFeatures} says whether a curator would write this drug and this
 * outcome down for this sentence.
 */
final class Confidence {

  private final org.posology.nlp.@org.jspecify.annotations.Nullable Classifier classifier;
  private final double least;

  private Confidence(
      org.posology.nlp.@org.jspecify.annotations.Nullable Classifier classifier, double least) {
    this.classifier = classifier;
    this.least = least;
  }

  static Confidence load(Path models) {
    return new Confidence(null, Double.parseDouble(System.getProperty("least", "0.0")));
  }

  /** The candidates that are likely enough, in their order. */
  List<Assertion> rate(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            c ->
                c.assertion()
                    .withConfidence(
                        classifier == null ? 0.5 : classifier.probability(c.features())))
        .filter(assertion -> assertion.confidence() >= least)
        .toList();
  }
}
