package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * What features weigh each, looked up once to be added to several sums ({@link FeatureSum#add}).
 * Not thread-safe.
 */
public final class FeatureRows implements Features {

  private final LogisticModel model;
  private final List<double[]> rows = new ArrayList<>();

  FeatureRows(LogisticModel model) {
    this.model = model;
  }

  List<double[]> rows() {
    return rows;
  }

  @Override
  public void add(String name) {
    add(FeatureHash.of(name));
  }

  @Override
  public void add(String name, String value) {
    add(FeatureHash.of(name, value));
  }

  @Override
  public void add(String name, String first, String second) {
    add(FeatureHash.of(name, first, second));
  }

  @Override
  public void add(String name, String first, String second, String third) {
    add(FeatureHash.of(name, first, second, third));
  }

  private void add(long hash) {
    double[] row = model.row(hash);
    if (row != null) {
      rows.add(row);
    }
  }
}
