package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * An amount together with how often it is given: the dose, its frequency, its amount per day.
 *
 * @param frequency times per day; where the unit is per time itself, how often that is divided, or
 *     null
 */
record SaidDose(Dose dose, @Nullable Double frequency, @Nullable DailyAmount perDay, String rule) {

  static SaidDose of(@Nullable Sense amount, Timing timing) {
    if (amount instanceof Sense.Said said) {
      return of(said, timing);
    }
    if (amount instanceof Sense.Exposure auc) {
      Dose dose = new Dose.Exposure(auc.low(), auc.high());
      return new SaidDose(dose, often(timing.frequency()), null, auc.rule());
    }
    throw new IllegalStateException("no amount: " + amount);
  }

  private static SaidDose of(Sense.Said said, Timing timing) {
    Unit unit = timing.isDaily() ? said.unit().daily() : said.unit();
    Sense.Frequency frequency = unit.perTime() == null ? timing.frequency() : null;
    DailyAmount perDay = DailyAmounts.of(said, unit, frequency);
    Double often = unit.perTime() == null ? often(frequency) : oftenBeside(unit, timing);
    return new SaidDose(dose(said, unit), often, perDay, said.rule());
  }

  /**
   * How often the amount of a day is given: in so many parts, on so many days of a cycle, or so
   * many times, {@code 30 mg/kg/day every 8 h}.
   */
  private static @Nullable Double oftenBeside(Unit unit, Timing timing) {
    if (timing.divided() != null) {
      return timing.divided();
    }
    Double often = often(timing.frequency());
    boolean parted = often != null && often >= 1 && unit.isPerDay();
    boolean cyclic = timing.isOnDays() && !timing.lacksCycle();
    return cyclic || (parted && !timing.isOnDays()) ? often : null;
  }

  /** Of {@code 2-4 times a day} the lower: that much is given for certain. */
  private static @Nullable Double often(Sense.@Nullable Frequency frequency) {
    return frequency == null ? null : frequency.low();
  }

  private static Dose dose(Sense.Said said, Unit unit) {
    if (unit.isStrength()) {
      return new Dose.Strength(said.low(), said.high(), unit.ucum());
    }
    return unit.numerator().kind() == Unit.Kind.COUNT
        ? new Dose.Count(said.low(), said.high(), unit.ucum())
        : new Dose.Amount(said.low(), said.high(), unit.ucum());
  }
}
