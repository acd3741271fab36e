package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Numerals.Numeral;

/** Reads changes from one value to another. */
final class Changes {

  /** What opens the time of a first value: "8.1% at baseline to 7.2%". */
  private static final Set<String> TIME_OPENERS = Set.of("at", "before", "on");

  private final Numerals words;
  private final Units units;
  private final Deviations deviations;

  Changes(Numerals words, Units units, Deviations deviations) {
    this.words = words;
    this.units = units;
    this.deviations = deviations;
  }

  /** "From 8.1 (SD 1.2) at baseline to 7.2%", "to 7.2% from 8.1%". */
  @Nullable Read read(int at) {
    boolean forth = words.at(at).equals("from");
    if (!forth && !words.at(at).equals("to")) {
      return null;
    }
    boolean mean = words.at(at + 1).equals("a") && words.at(at + 2).equals("mean");
    Numeral first = words.read(forth && mean ? at + 4 : at + 1);
    int joint = first == null ? at : jointEnd(behindDeviation(units.end(first.end())), forth);
    Numeral last = first == null || joint < 0 ? null : words.read(joint);
    if (first == null || last == null) {
      return null;
    }
    Deviations.Deviation deviation = deviations.read(units.end(last.end()));
    int unit = deviation == null ? last.end() : deviation.number();
    int end = units.end(unit);
    String text = units.text(unit, end);
    double from = forth ? first.value() : last.value();
    return new Read(end, new Measure.Change(from, forth ? last.value() : first.value(), text));
  }

  /** Behind the "to" (or, backwards, the "from") that follows, after "at baseline"; -1 if none. */
  private int jointEnd(int at, boolean forth) {
    int joint = at;
    if (forth && TIME_OPENERS.contains(words.at(at))) {
      while (joint < at + 4 && !words.at(joint).equals("to") && !words.isDigits(joint)) {
        joint++;
      }
    }
    return words.at(joint).equals(forth ? "to" : "from") ? joint + 1 : -1;
  }

  /** Behind "± 1.2 mmHg" where that follows. */
  private int behindDeviation(int at) {
    Deviations.Deviation deviation = deviations.read(at);
    return deviation == null ? at : units.end(deviation.end());
  }
}
