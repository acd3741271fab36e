package org.posology.dose;

import org.jspecify.annotations.Nullable;

/** Computes amounts per day: from a unit that is per time, or from the frequency. */
final class DailyAmounts {

  private DailyAmounts() {}

  static @Nullable DailyAmount of(Sense.Said said, Unit unit, Sense.@Nullable Frequency frequency) {
    Unit.Per time = unit.perTime();
    if (unit.isStrength()) {
      return null;
    }
    if (time == null && frequency == null) {
      return null;
    }
    double least = time != null ? time.perDay() : frequency == null ? 1 : frequency.low();
    double most = time != null ? time.perDay() : frequency == null ? 1 : frequency.high();
    double factor = unit.numerator().factor();
    String code = unit.numerator().canonical() + unit.perBody() + "/d";
    return new DailyAmount(
        times(said.low(), factor * least), times(said.high(), factor * most), code);
  }

  private static @Nullable Double times(@Nullable Double bound, double factor) {
    if (bound == null) {
      return null;
    }
    return Math.min(bound * factor, Double.MAX_VALUE);
  }
}
