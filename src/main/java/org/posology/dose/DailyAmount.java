package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * The amount per day, computed from a dose and its frequency, in the canonical unit of its
 * dimension, so that {@code 500 mg bid} and {@code 1 g/day} compare equal.
 *
 * @param low null where the bound is open
 * @param high null where the bound is open
 * @param unit UCUM, always per day: {@code mg/d}, {@code mg/kg/d}, {@code [IU]/d}, {@code mL/d}
 */
public record DailyAmount(@Nullable Double low, @Nullable Double high, String unit) {

  public DailyAmount {
    Bounds.check(low, high);
  }
}
