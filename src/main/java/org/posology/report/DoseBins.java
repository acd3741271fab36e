package org.posology.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.posology.report.DrugDoses.Dose;

/**
 * Doses of one unit as the columns of a chart: a column for each amount while there are few, else
 * one from 1 to 2, 2 to 5, 5 to 10, 10 to 20 and so on.
 *
 * @param unit the most frequent one
 * @param bins from the smallest to the greatest; with those in between that are empty
 * @param others claims with another unit
 */
record DoseBins(String unit, List<Bin> bins, long others) {

  private static final int MOST_AMOUNTS = 12;
  private static final double[] STEPS = {1, 2, 5};

  DoseBins {
    bins = List.copyOf(bins);
  }

  /** Claims of a column by direction. */
  record Bin(String label, Map<String, Long> directions) {

    long claims() {
      return directions.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  static DoseBins of(List<Dose> doses) {
    Map<String, Long> units =
        doses.stream()
            .collect(
                Collectors.groupingBy(
                    Dose::unit, TreeMap::new, Collectors.summingLong(Dose::claims)));
    String unit =
        units.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    List<Dose> same = doses.stream().filter(dose -> dose.unit().equals(unit)).toList();
    long others = doses.stream().mapToLong(Dose::claims).sum() - units.getOrDefault(unit, 0L);
    TreeSet<Double> amounts =
        same.stream().map(Dose::amount).collect(Collectors.toCollection(TreeSet::new));
    return new DoseBins(
        unit, amounts.size() <= MOST_AMOUNTS ? each(amounts, same) : ranges(amounts, same), others);
  }

  private static List<Bin> each(TreeSet<Double> amounts, List<Dose> doses) {
    return amounts.stream()
        .map(amount -> bin(number(amount), doses, amount, Math.nextUp(amount)))
        .toList();
  }

  private static List<Bin> ranges(TreeSet<Double> amounts, List<Dose> doses) {
    List<Bin> bins = new ArrayList<>();
    double least = amounts.first();
    for (int power = (int) Math.floor(Math.log10(least)); ; power++) {
      for (int step = 0; step < STEPS.length; step++) {
        double from = edge(power, step);
        double to = step + 1 < STEPS.length ? edge(power, step + 1) : edge(power + 1, 0);
        if (from > amounts.last()) {
          return bins;
        }
        if (to > least) {
          bins.add(bin(number(from) + "–" + number(to), doses, from, to));
        }
      }
    }
  }

  private static double edge(int power, int step) {
    return BigDecimal.valueOf(STEPS[step]).scaleByPowerOfTen(power).doubleValue();
  }

  /** Amounts from the first, up to and without the second. */
  private static Bin bin(String label, List<Dose> doses, double from, double to) {
    Map<String, Long> directions = new LinkedHashMap<>();
    for (Dose dose : doses) {
      if (dose.amount() >= from && dose.amount() < to) {
        directions.merge(dose.direction(), dose.claims(), Long::sum);
      }
    }
    return new Bin(label, directions);
  }

  private static String number(double amount) {
    return BigDecimal.valueOf(amount)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
