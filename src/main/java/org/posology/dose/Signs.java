package org.posology.dose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The signs of items that are made while reading; all known before the rules are compiled. */
final class Signs {

  private static final int FLAGS = 32;

  private final Alphabet alphabet;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Unit.Kind, List<Integer>> amounts = new EnumMap<>(Unit.Kind.class);

  private final int number;
  private final int bare;
  private final Map<String, Integer> bareNumbers = new HashMap<>();
  final int unit;
  final int negative;
  final int frequency;
  final int daily;
  final int days;
  final int cycle;
  final int duration;
  final int divided;
  final int label;
  final int ratio;
  final int exposure;

  /**
   * @param figures the numbers that rules name: {@code 1}, {@code half}
   */
  Signs(Alphabet alphabet, Set<String> figures) {
    this.alphabet = alphabet;
    number = sign("NUMBER");
    bare = sign("NUMBER", "BARE");
    unit = sign("UNIT");
    negative = sign("NEGATIVE");
    frequency = sign("FREQUENCY");
    daily = sign("DAILY");
    days = sign("CYCLEDAYS");
    cycle = sign("CYCLE");
    duration = sign("DURATION");
    divided = sign("DIVIDED");
    label = sign("LABEL");
    ratio = sign("AMOUNT", "RATIO");
    exposure = sign("AMOUNT", "EXPOSURE");
    figures.forEach(this::addNumber);
    addAmounts();
  }

  private int sign(String... names) {
    Set<String> all = new TreeSet<>(List.of(names));
    all.add("ANY");
    return alphabet.sign(all);
  }

  private void addAmounts() {
    for (Unit.Kind kind : Unit.Kind.values()) {
      List<Integer> signs = new ArrayList<>();
      for (int flags = 0; flags < FLAGS; flags++) {
        signs.add(sign(classes(kind, flags)));
      }
      amounts.put(kind, signs);
    }
  }

  private static String[] classes(Unit.Kind kind, int flags) {
    List<String> classes = new ArrayList<>(List.of("AMOUNT"));
    classes.add((flags & 1) == 0 ? kind.name() : "PER_VOLUME");
    if ((flags & 2) != 0) {
      classes.add("PER_BODY");
    }
    if ((flags & 4) != 0) {
      classes.add("PER_TIME");
    }
    if ((flags & 8) != 0) {
      classes.add("MEASURED");
    }
    if ((flags & 16) != 0) {
      classes.add("WEAK");
    }
    return classes.toArray(String[]::new);
  }

  private void addNumber(String figures) {
    numbers.put(figures, sign("NUMBER", Alphabet.literal(figures)));
    bareNumbers.put(figures, sign("NUMBER", "BARE", Alphabet.literal(figures)));
  }

  /** A number; some rules name one by its figures. Bare is one that no unit follows. */
  int number(String figures, boolean isBare) {
    return isBare ? bareNumbers.getOrDefault(figures, bare) : numbers.getOrDefault(figures, number);
  }

  int amount(Unit unit, boolean measured, boolean weak) {
    int flags =
        (unit.perVolume() ? 1 : 0)
            | (unit.perBody().isEmpty() ? 0 : 2)
            | (unit.perTime() == null ? 0 : 4)
            | (measured ? 8 : 0)
            | (weak ? 16 : 0);
    return Objects.requireNonNull(amounts.get(unit.numerator().kind())).get(flags);
  }
}
