package org.posology.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure, as numbers: a central value with its unit, and a deviation or an interval (the shape
 * of PKRelations).
 */
public sealed interface Measure {

  /** What an estimate compares. */
  enum Kind {
    HAZARD_RATIO,
    ODDS_RATIO,
    RISK_RATIO,
    RATE_RATIO,
    MEAN_DIFFERENCE,
    STANDARDIZED_MEAN_DIFFERENCE,
    RISK_DIFFERENCE,
    COEFFICIENT,
    NUMBER_NEEDED;

    /** As it stands in the output: {@code hazard_ratio}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How p stands to its number. */
  enum Relation {
    EQUAL("="),
    BELOW("<"),
    AT_MOST("≤"),
    ABOVE(">"),
    AT_LEAST("≥");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** "45%". */
  record Percentage(double percent) implements Measure {}

  /** "12/45", "12 of 45". */
  record Proportion(long part, long whole) implements Measure {

    public Proportion {
      if (part < 0 || whole < part) {
        throw new IllegalArgumentException("no proportion: " + part + " of " + whole);
      }
    }
  }

  /** "95% CI 0.5-0.8"; the level is null where the text leaves it out. */
  record Interval(double low, double high, @Nullable Double level) implements Measure {}

  /** "HR 0.65 (95% CI 0.5-0.8)". */
  record Estimate(Kind kind, double value, @Nullable Interval interval) implements Measure {}

  /** "P &lt; 0.001"; no number where the text says NS. */
  record PValue(Relation relation, @Nullable Double value) implements Measure {

    /** Whether it is below .05, the limit that trials use. */
    public boolean isSignificant() {
      boolean below = relation == Relation.BELOW || relation == Relation.AT_MOST;
      return value != null
          && (value < 0.05 || (below && value <= 0.05))
          && (below || relation == Relation.EQUAL);
    }
  }

  /** "4.2 ± 1.1 mmHg"; whether SD or SE is seldom said in place. */
  record Mean(double value, double deviation, @Nullable String unit) implements Measure {}

  /** "Median 3.5 (range 1-9) days", "3.5 [IQR 2-5]". */
  record Median(double value, @Nullable Interval range, @Nullable String unit) implements Measure {}

  /** "From 8.1 to 7.2%". */
  record Change(double from, double to, @Nullable String unit) implements Measure {}

  /** Any other value of an outcome: "24 mmHg", "-0.8". */
  record Quantity(double value, @Nullable String unit) implements Measure {}
}
