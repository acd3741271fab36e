package org.posology.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an averaged perceptron while it learns (Collins, EMNLP 2002; averaged lazily, as
 * Daumé describes): each feature has one for every outcome.
 */
final class Perceptron {

  private final int outcomes;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private double[] weights = new double[1 << 16];
  private double[] moments = new double[1 << 16];
  private double steps = 1;

  Perceptron(int outcomes) {
    this.outcomes = outcomes;
  }

  /** The numbers of features, new ones for those not seen yet. */
  int[] numbersOf(List<String> features) {
    int[] found = new int[features.size()];
    for (int i = 0; i < found.length; i++) {
      Integer known = numbers.putIfAbsent(features.get(i), numbers.size());
      found[i] = known == null ? numbers.size() - 1 : known;
    }
    int needed = numbers.size() * outcomes;
    if (needed > weights.length) {
      weights = Arrays.copyOf(weights, needed * 2);
      moments = Arrays.copyOf(moments, needed * 2);
    }
    return found;
  }

  /** Adds the weights of the features to the scores of the outcomes. */
  void score(int[] features, double[] scores) {
    for (int feature : features) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        scores[outcome] += weights[feature * outcomes + outcome];
      }
    }
  }

  /** Moves the features' weights for an outcome. */
  void update(int[] features, int outcome, double by) {
    for (int feature : features) {
      weights[feature * outcomes + outcome] += by;
      moments[feature * outcomes + outcome] += by * steps;
    }
  }

  /** One more token was seen. */
  void step() {
    steps++;
  }

  /** The features in the order of their numbers. */
  List<String> features() {
    return new ArrayList<>(numbers.keySet());
  }

  /** A weight's average over all steps. */
  double average(int feature, int outcome) {
    int at = feature * outcomes + outcome;
    return weights[at] - moments[at] / steps;
  }
}
