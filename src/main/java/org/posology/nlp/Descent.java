package org.posology.nlp;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Finds the minimum of a smooth convex function by OpenNLP's L-BFGS (Nocedal 1980). That ends where
 * one step gains less than a ten thousandth, which a single short step may do far from the minimum;
 * so it is begun again where it ended until it gains next to nothing.
 */
final class Descent {

  private static final int ROUNDS = 20;
  private static final int STEPS = 100;
  private static final int MEMORY = 15;
  private static final int EVALUATIONS = 30_000;

  /** What a round must gain, as a share of the value, to be followed by another one. */
  private static final double GAIN = 1e-5;

  private Descent() {}

  /** Where {@code function} is least, sought from zero. */
  static double[] minimum(Function function) {
    double[] at = new double[function.getDimension()];
    double value = function.valueAt(at);
    for (int round = 0; round < ROUNDS; round++) {
      QNMinimizer minimizer = new QNMinimizer(0, 0, STEPS, MEMORY, EVALUATIONS);
      at = sum(at, minimizer.minimize(new From(function, at)));
      double reached = function.valueAt(at);
      if (value - reached < GAIN * Math.abs(reached)) {
        return at;
      }
      value = reached;
    }
    return at;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  /** A function whose zero is elsewhere: the minimizer always begins at zero. */
  private static final class From implements Function {

    private final Function function;
    private final double[] origin;

    From(Function function, double[] origin) {
      this.function = function;
      this.origin = origin;
    }

    @Override
    public int getDimension() {
      return function.getDimension();
    }

    @Override
    public double valueAt(double[] x) {
      return function.valueAt(sum(origin, x));
    }

    @Override
    public double[] gradientAt(double[] x) {
      return function.gradientAt(sum(origin, x));
    }
  }
}
