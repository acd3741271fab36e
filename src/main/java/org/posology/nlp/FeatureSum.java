package org.posology.nlp;

import java.util.List;

/**
 * What features weigh together, added up as they come, without making texts of them: each is known
 * by a hash of its characters. Sums are added in the order of the features, so that they are the
 * same bit for bit as those of the texts. Not thread-safe.
 */
public final class FeatureSum implements Features {

  private final LogisticModel model;
  private final double[] sums;

  FeatureSum(LogisticModel model, double[] sums) {
    this.model = model;
    this.sums = sums;
  }

  /** Another one that begins with the same features. */
  public FeatureSum copy() {
    return new FeatureSum(model, sums.clone());
  }

  /** How likely each class is by the features so far; together they are 1. */
  public double[] probabilities() {
    return LogisticModel.probabilities(sums.clone());
  }

  @Override
  public void add(String name) {
    model.add(FeatureHash.of(name), sums);
  }

  @Override
  public void add(String name, String value) {
    model.add(FeatureHash.of(name, value), sums);
  }

  @Override
  public void add(String name, String first, String second) {
    model.add(FeatureHash.of(name, first, second), sums);
  }

  @Override
  public void add(String name, String first, String second, String third) {
    model.add(FeatureHash.of(name, first, second, third), sums);
  }

  /** Adds what was looked up before. */
  public void add(FeatureRows known) {
    List<double[]> rows = known.rows();
    for (int i = 0; i < rows.size(); i++) {
      LogisticModel.add(rows.get(i), sums);
    }
  }
}
