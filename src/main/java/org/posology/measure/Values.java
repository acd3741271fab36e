package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Numerals.Numeral;

/**
 * Reads what begins with a number: a proportion, a mean with its deviation, a percentage, a
 * quantity.
 */
final class Values {

  private static final Set<String> STATING =
      Set.of("was", "were", "is", "by", "of", "versus", "vs", "reached", "averaged");

  private final Numerals words;
  private final MeasureWords known;
  private final Units units;
  private final Deviations deviations;
  private final Medians medians;
  private final Proportions proportions;

  Values(Numerals words, MeasureWords known, Units units, Deviations deviations, Medians medians) {
    this.words = words;
    this.known = known;
    this.units = units;
    this.deviations = deviations;
    this.medians = medians;
    proportions = new Proportions(words);
  }

  /** The measure that begins with the number at a word, or null. */
  @Nullable Read read(int at) {
    Numeral number = words.read(at);
    if (number == null || isName(at, number)) {
      return null;
    }
    Read proportion = proportions.read(number);
    if (proportion != null) {
      return proportion;
    }
    if (medians.isSaidOf(at)) {
      return medians.value(number);
    }
    int end = units.end(number.end());
    Read mean = mean(number, end);
    if (mean != null) {
      return mean;
    }
    if (words.at(number.end()).equals("%") || words.at(number.end()).equals("percent")) {
      return new Read(number.end() + 1, new Measure.Percentage(number.value()));
    }
    return isValue(at, number) ? quantity(number, end) : null;
  }

  /** The unit may stand before the deviation or behind it. */
  private @Nullable Read mean(Numeral number, int end) {
    Deviations.Deviation deviation = deviations.read(end);
    if (deviation == null) {
      return null;
    }
    int behind = units.end(deviation.end());
    String unit = units.text(deviation.number(), behind);
    unit = unit == null ? units.text(number.end(), end) : unit;
    return new Read(behind, new Measure.Mean(number.value(), deviation.value(), unit));
  }

  private Read quantity(Numeral number, int end) {
    return new Read(end, new Measure.Quantity(number.value(), units.text(number.end(), end)));
  }

  /** "IL-6", "week 4", "SF-36", "n = 24", "2 × 2": numbers that are names, places or counts. */
  private boolean isName(int at, Numeral number) {
    String before = words.at(at - 1);
    boolean hyphen = before.equals("-") && words.touches(at - 1) && words.touches(at - 2);
    boolean glued =
        at > 0
            && words.touches(at - 1)
            && Character.isLetter(before.isEmpty() ? ' ' : before.charAt(0));
    boolean sample = before.equals("=") && words.at(at - 2).equals("n");
    boolean letters =
        words.touches(number.end() - 1)
            && !words.at(number.end()).isEmpty()
            && Character.isLetter(words.at(number.end()).charAt(0))
            && !known.isUnit(words.at(number.end()));
    return hyphen
        || glued
        || sample
        || letters
        || known.isTime(before)
        || before.equals("type")
        || before.equals("grade")
        || before.equals("phase")
        || before.equals("group");
  }

  /** Whether a number without a sign of its own is a value: said of something, or with a unit. */
  private boolean isValue(int at, Numeral number) {
    String next = words.at(number.end());
    boolean stated = isStated(at);
    if (known.isPeople(next)) {
      return words.at(at - 1).equals("in") || words.at(at - 1).equals("by");
    }
    if (known.isTime(next)) {
      return STATING.contains(words.at(at - 1)) && !words.at(at - 1).equals("of");
    }
    if (known.isDose(next)) {
      return isLevelUnit(number.end()) || (stated && !words.at(at - 1).equals("of"));
    }
    return stated || number.end() - at > 1 || known.isUnit(next);
  }

  private boolean isStated(int at) {
    String before = words.at(at - 1);
    boolean second = before.equals("and") && known.isUnit(words.at(at - 2));
    return second || STATING.contains(before) || words.at(at - 2).equals("vs");
  }

  /** "mg/dL" measures, "mg/day" and "mg/kg" dose. */
  private boolean isLevelUnit(int at) {
    String per = words.at(at + 1).equals("/") ? words.at(at + 2) : "";
    return per.equals("dl") || per.equals("l") || per.equals("ml") || per.equals("mmol");
  }
}
