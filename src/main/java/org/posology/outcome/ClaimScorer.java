package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.nlp.FeatureSum;
import org.posology.nlp.LogisticModel;

/** How likely a sentence claims something of each candidate in it. Immutable. */
final class ClaimScorer {

  private static final int CLASSES = 2;

  private final LogisticModel classifier;

  ClaimScorer(LogisticModel classifier) {
    this.classifier = classifier;
  }

  /** Reads {@code claims.tsv}. */
  static ClaimScorer read(Path folder) {
    return new ClaimScorer(LogisticModel.load(folder.resolve("claims.tsv"), CLASSES));
  }

  /** For each sentence, the likelihoods of its candidates in their order. */
  List<double[]> score(CandidateFeatures features, int sentences) {
    List<double[]> scores = new ArrayList<>(sentences);
    for (int i = 0; i < sentences; i++) {
      scores.add(ofSentence(features, i));
    }
    return scores;
  }

  private double[] ofSentence(CandidateFeatures features, int sentence) {
    double[] scores = new double[features.count(sentence)];
    FeatureSum shared = classifier.sum();
    if (scores.length > 0) {
      features.addSentence(sentence, shared);
    }
    for (int k = 0; k < scores.length; k++) {
      FeatureSum one = shared.copy();
      features.addCandidate(sentence, k, one);
      scores[k] = one.probabilities()[0];
    }
    return scores;
  }
}
