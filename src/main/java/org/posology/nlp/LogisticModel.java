package org.posology.nlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFile;

/**
 * Says how likely something is of each of a few classes, by features that its caller names: a
 * multinomial logistic model (maximum entropy), written by {@link LogisticTraining} as a text that
 * can be read and compared. The weights of the last class are all zero and not written. Immutable:
 * may be shared between threads.
 */
public final class LogisticModel {

  private final int classes;
  private final Map<String, double[]> weights;
  private final WeightTable byHash;

  LogisticModel(int classes, Map<String, double[]> weights) {
    this.classes = classes;
    this.weights = Map.copyOf(weights);
    byHash = new WeightTable(weights.size());
    weights.forEach(this::put);
  }

  private void put(String feature, double[] row) {
    long hash = FeatureHash.of(feature);
    if (byHash.get(hash) != null) {
      throw new IllegalStateException("two features of a model have one hash: " + feature);
    }
    byHash.put(hash, row);
  }

  /**
   * Reads a model: a feature a line, and its weight for every class but the last.
   *
   * @param classes how many there are
   */
  public static LogisticModel load(Path file, int classes) {
    Map<String, double[]> weights = new HashMap<>();
    for (RuleFile.Row row : RuleFile.read(file, classes)) {
      weights.put(row.column(0), numbers(row, classes));
    }
    return new LogisticModel(classes, weights);
  }

  private static double[] numbers(RuleFile.Row row, int classes) {
    double[] numbers = new double[classes - 1];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Double.parseDouble(row.column(i + 1));
      } catch (NumberFormatException e) {
        throw row.error("'" + row.column(i + 1) + "' is no weight");
      }
    }
    return numbers;
  }

  /** The lines of the model's file, in the order of the features. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    weights.forEach((feature, row) -> lines.add(line(feature, row)));
    lines.sort(null);
    return lines;
  }

  private static String line(String feature, double[] row) {
    StringBuilder line = new StringBuilder(feature);
    for (double weight : row) {
      line.append('\t').append(Math.rint(weight * 1000) / 1000);
    }
    return line.toString();
  }

  /** How likely each class is; together they are 1. Features that are not known don't count. */
  public double[] probabilities(List<String> features) {
    double[] sums = new double[classes];
    for (String feature : features) {
      add(FeatureHash.of(feature), sums);
    }
    return probabilities(sums);
  }

  /** Takes features one by one. */
  public FeatureSum sum() {
    return new FeatureSum(this, new double[classes]);
  }

  /** Looks features up for several sums. */
  public FeatureRows rows() {
    return new FeatureRows(this);
  }

  /** Adds what a feature weighs, if it is known. */
  void add(long hash, double[] sums) {
    double[] row = byHash.get(hash);
    if (row != null) {
      add(row, sums);
    }
  }

  static void add(double[] row, double[] sums) {
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i];
    }
  }

  /** What a feature weighs; null if it is not known. */
  double @Nullable [] row(long hash) {
    return byHash.get(hash);
  }

  /** Of the sums of weights the probabilities, in place. */
  static double[] probabilities(double[] sums) {
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
