package org.posology.dose;

import org.jspecify.annotations.Nullable;

/** What every pair of bounds must hold to. */
final class Bounds {

  private Bounds() {}

  static void check(@Nullable Double low, @Nullable Double high) {
    if (low == null && high == null) {
      throw new IllegalArgumentException("a dose without any number");
    }
    checkOne(low);
    checkOne(high);
    if (low != null && high != null && low > high) {
      throw new IllegalArgumentException("low " + low + " is above high " + high);
    }
  }

  private static void checkOne(@Nullable Double bound) {
    if (bound != null && !(bound >= 0 && bound <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("no bound of a dose: " + bound);
    }
  }
}
