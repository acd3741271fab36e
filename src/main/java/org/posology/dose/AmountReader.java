package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Level 2: numbers with units to amounts. A list becomes one amount for each of its values. */
final class AmountReader implements Level.Rewriting {

  /** What a rule of {@code amount.rules} makes of its match. */
  enum Reading {
    AMOUNTS,
    /** Amounts with a spread, that were measured: {@code 14 ± 5 mg}. */
    MEASURED,
    /** Both components of a fixed combination, each a range. */
    PAIRS,
    EXPOSURE,
    /** One part in so many. */
    RATIO;

    static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new TreeSet<>();
      for (Reading reading : values()) {
        names.add(reading.name().toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  private static final double LEAST_PARTS = 100;

  private final Signs signs;
  private final Unit percent;

  AmountReader(Signs signs, Unit percent) {
    this.signs = signs;
    this.percent = percent;
  }

  @Override
  public List<Item> rewrite(Match match) {
    Reading reading = Reading.valueOf(match.rule().reading().toUpperCase(Locale.ROOT));
    List<Item> items =
        switch (reading) {
          case AMOUNTS -> new AmountBuilder(match, signs, false).read();
          case MEASURED -> new AmountBuilder(match, signs, true).read();
          case PAIRS -> pairs(match);
          case EXPOSURE -> exposure(match);
          case RATIO -> ratio(match);
        };
    return items.isEmpty() ? match.items() : items;
  }

  private List<Item> pairs(Match match) {
    List<Double> lows = match.values("low");
    List<Double> highs = match.values("high");
    Item unitItem = match.first("unit");
    List<Item> components = new ArrayList<>();
    if (unitItem != null && unitItem.sense() instanceof Sense.InUnit in) {
      for (int i = 0; i < lows.size(); i++) {
        if (lows.get(i) > highs.get(i)) {
          return List.of();
        }
        Sense said = new Sense.Said(lows.get(i), highs.get(i), in.unit(), match.rule().id());
        int sign = signs.amount(AmountTraits.of(in.unit(), highs.get(i), false));
        components.add(new Item(sign, match.begin(), match.end(), said));
      }
    }
    return components;
  }

  private List<Item> exposure(Match match) {
    double low = match.values("only").get(0);
    List<Double> highs = match.values("high");
    double high = highs.isEmpty() ? low : highs.get(0);
    if (low > high) {
      return List.of();
    }
    Sense exposure = new Sense.Exposure(low, high, match.rule().id());
    return List.of(new Item(signs.exposure, match.begin(), match.end(), exposure));
  }

  private List<Item> ratio(Match match) {
    double parts = match.values("only").get(0);
    if (parts < LEAST_PARTS) {
      return List.of();
    }
    double strength = 100 / parts;
    Sense said = new Sense.Said(strength, strength, percent, match.rule().id());
    return List.of(new Item(signs.ratio, match.begin(), match.end(), said));
  }
}
