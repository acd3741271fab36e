package org.posology.evaluation;

import java.util.Locale;

/**
 * Counts of one figure.
 *
 * @param found gold items that were found
 * @param gold items in gold
 * @param system items that the system gave
 */
public record Score(int found, int gold, int system) {

  public static final Score NONE = new Score(0, 0, 0);

  public Score plus(Score other) {
    return new Score(found + other.found, gold + other.gold, system + other.system);
  }

  public double precision() {
    return system == 0 ? 0 : (double) found / system;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) found / gold;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return found == 0 ? 0 : 2.0 * found / (gold + system);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f   (gold %d, system %d)",
        precision(),
        recall(),
        f1(),
        gold,
        system);
  }
}
