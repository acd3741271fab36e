package org.posology.dose;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The signs of items that are made while reading; all known before the rules are compiled. */
final class Signs {

  private final Alphabet alphabet;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Unit.Kind, Map<Set<String>, Integer>> amounts = new EnumMap<>(Unit.Kind.class);

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
      Map<Set<String>, Integer> signs = new HashMap<>();
      for (Set<String> traits : AmountTraits.all(kind)) {
        signs.put(traits, sign(traits.toArray(String[]::new)));
      }
      amounts.put(kind, signs);
    }
  }

  private void addNumber(String figures) {
    numbers.put(figures, sign("NUMBER", Alphabet.literal(figures)));
    bareNumbers.put(figures, sign("NUMBER", "BARE", Alphabet.literal(figures)));
  }

  /** A number; some rules name one by its figures. Bare is one that no unit follows. */
  int number(String figures, boolean isBare) {
    return isBare ? bareNumbers.getOrDefault(figures, bare) : numbers.getOrDefault(figures, number);
  }

  int amount(AmountTraits traits) {
    Map<Set<String>, Integer> ofKind = Objects.requireNonNull(amounts.get(traits.kind()));
    return Objects.requireNonNull(ofKind.get(traits.classes()));
  }
}
