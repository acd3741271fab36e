package org.posology.dose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares doses that are said in different units: {@code 500 mg bid} is {@code 1 g/d}, {@code 250
 * μg} is less than {@code 1 mg}. What is not of one kind is not compared: {@code mg} with {@code
 * mg/kg}, {@code [IU]} with {@code U}, an amount with an amount per day.
 *
 * <p>Factors come from the UCUM library once and are kept. Arbitrary units and moles are guarded
 * here, as the library takes them for plain numbers.
 */
final class DoseComparison {

  /** How one dose stands to another. */
  enum Order {
    LESS,
    EQUAL,
    MORE,
    /** Ranges that share a part, without being equal. */
    OVERLAPPING,
    /** Of different kinds, or without a number. */
    INCOMPARABLE
  }

  /** Two figures this near are the same: texts round, and tables of units do. */
  private static final double NEAR = 1e-6;

  private final Ucum ucum = new Ucum();
  private final UnitTable units;
  private final Map<String, Map<String, Double>> factors = new HashMap<>();

  private DoseComparison(UnitTable units) {
    this.units = units;
  }

  /**
   * @param models the project's {@code models/}
   */
  static DoseComparison load(Path models) {
    return new DoseComparison(UnitTable.load(models.resolve("dose"), new Ucum()));
  }

  /** Compares by amounts per day where both are known, else by what is said. */
  Order compare(DoseMention a, DoseMention b) {
    DailyAmount perDay = a.perDay();
    DailyAmount otherPerDay = b.perDay();
    if (perDay != null && otherPerDay != null) {
      return compare(
          new Range(perDay.low(), perDay.high(), perDay.unit()),
          new Range(otherPerDay.low(), otherPerDay.high(), otherPerDay.unit()));
    }
    return (perDay == null) == (otherPerDay == null)
        ? compare(a.dose(), b.dose())
        : Order.INCOMPARABLE;
  }

  /** Compares what is said, whatever the frequency. */
  Order compare(Dose a, Dose b) {
    String unit = a.unit();
    String other = b.unit();
    if (unit == null || other == null) {
      return Order.INCOMPARABLE;
    }
    return compare(new Range(a.low(), a.high(), unit), new Range(b.low(), b.high(), other));
  }

  private record Range(@Nullable Double low, @Nullable Double high, String unit) {
    double least() {
      return low == null ? 0 : low;
    }

    double most() {
      return high == null ? Double.POSITIVE_INFINITY : high;
    }
  }

  private Order compare(Range a, Range b) {
    Double factor = factor(a.unit, b.unit);
    if (factor == null) {
      return Order.INCOMPARABLE;
    }
    double least = a.least() * factor;
    double most = a.most() * factor;
    if (same(least, b.least()) && same(most, b.most())) {
      return Order.EQUAL;
    }
    if (most < b.least()) {
      return Order.LESS;
    }
    return least > b.most() ? Order.MORE : Order.OVERLAPPING;
  }

  private static boolean same(double a, double b) {
    return a == b || Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
  }

  /** How many of {@code to} one {@code from} is, or null where that can't be said. */
  synchronized @Nullable Double factor(String from, String to) {
    if (from.equals(to)) {
      return 1.0;
    }
    if (!dimension(from).equals(dimension(to))) {
      return null;
    }
    return factors
        .computeIfAbsent(from, unit -> new HashMap<>())
        .computeIfAbsent(to, unit -> ucum.factor(from, unit));
  }

  /** What a unit counts and what that is per: {@code mg per kg per time} for {@code ug/kg/h}. */
  private String dimension(String unit) {
    List<String> parts = RuleLine.members(unit, "/");
    StringBuilder dimension = new StringBuilder(units.canonical(parts.get(0)));
    for (String per : parts.subList(1, parts.size())) {
      dimension.append(" per ").append(units.dimensionOfPer(per));
    }
    return dimension.toString();
  }
}
