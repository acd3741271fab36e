package org.posology.export;

import org.jspecify.annotations.Nullable;
import org.posology.dose.DailyAmount;

/** An amount a day, in the fields of the format. */
public record DailyRange(@Nullable Double low, @Nullable Double high, String unit) {

  static @Nullable DailyRange of(@Nullable DailyAmount amount) {
    return amount == null ? null : new DailyRange(amount.low(), amount.high(), amount.unit());
  }
}
