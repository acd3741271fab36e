package org.posology.assertion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.posology.document.PosologyException;
import org.posology.document.RuleFile;

/**
 * Makes probabilities of scores: a line through the log-odds (Platt scaling). Stored as a small
 * table of names and numbers.
 *
 * @param slope of the line
 * @param intercept of the line
 * @param least how likely drug and outcome of an assertion must be by default
 */
record Calibration(double slope, double intercept, double least) {

  private static final double SMALLEST = 1e-6;
  private static final int STEPS = 50;

  Calibration {
    if (!(slope > 0) || !Double.isFinite(intercept) || !(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException(
          "no calibration: slope " + slope + ", intercept " + intercept + ", least " + least);
    }
  }

  static Calibration load(Path file) {
    Map<String, Double> values = new TreeMap<>();
    for (RuleFile.Row row : RuleFile.read(file, 2)) {
      try {
        values.put(row.column(0), Double.valueOf(row.column(1)));
      } catch (NumberFormatException e) {
        throw row.error("no number: " + row.column(1));
      }
    }
    if (!values.keySet().equals(Set.of("slope", "intercept", "least"))) {
      throw new PosologyException(file + " must give slope, intercept and least, not " + values);
    }
    return new Calibration(
        values.getOrDefault("slope", 0.0),
        values.getOrDefault("intercept", 0.0),
        values.getOrDefault("least", 0.0));
  }

  /**
   * Fits the line by Newton's method.
   *
   * @param scores probabilities as the classifier gives them
   * @param right whether each was right
   */
  static Calibration fit(List<Double> scores, List<Boolean> right, double least) {
    Calibration line = new Calibration(1, 0, least);
    for (int step = 0; step < STEPS; step++) {
      line = line.closer(scores, right);
    }
    return line;
  }

  private Calibration closer(List<Double> scores, List<Boolean> right) {
    double[] gradient = new double[2];
    double[] curvature = {SMALLEST, 0, SMALLEST};
    for (int i = 0; i < scores.size(); i++) {
      double x = logOdds(scores.get(i));
      double p = calibrate(scores.get(i));
      double error = p - (right.get(i) ? 1 : 0);
      gradient[0] += error * x;
      gradient[1] += error;
      curvature[0] += p * (1 - p) * x * x;
      curvature[1] += p * (1 - p) * x;
      curvature[2] += p * (1 - p);
    }
    double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
    return new Calibration(
        slope - (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant,
        intercept - (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant,
        least);
  }

  double calibrate(double score) {
    return logistic(slope * logOdds(score) + intercept);
  }

  private static double logOdds(double p) {
    double inside = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
    return Math.log(inside / (1 - inside));
  }

  private static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  void write(Path file) {
    String text =
        String.format(
            Locale.ROOT,
            "# How the score of a claim becomes its confidence, and how likely drug and outcome"
                + " must be. Made by `posology train assertions`.%n"
                + "slope\t%.4f%nintercept\t%.4f%nleast\t%.2f%n",
            slope,
            intercept,
            least);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new PosologyException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
