package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Measure.Interval;
import org.posology.measure.Numerals.Numeral;

/** Reads medians with their range: "median of 3 days (range 1-9)", "median (IQR), 4 (2-7) days". */
record Medians(Numerals words, Units units, Intervals intervals) {

  private static final Set<String> FILLERS = Set.of(",", "of", "was", ":", "=");
  private static final Set<String> NAMES = Set.of("iqr", "range", "interquartile");

  /** How many words may stand between "median" and its number. */
  private static final int REACH = 8;

  @Nullable Read read(int at) {
    if (!words.at(at).equals("median")) {
      return null;
    }
    int from = headingEnd(at + 1);
    int reach = from + 3;
    while (from < reach && FILLERS.contains(words.at(from))) {
      from++;
    }
    Numeral number = words.read(from);
    return number == null ? null : value(number);
  }

  /** Whether the number at word {@code at} is said of a "median survival" before it. */
  boolean isSaidOf(int at) {
    boolean said = FILLERS.contains(words.at(at - 1)) && !words.at(at - 1).equals(",");
    int back = at - 1;
    while (said && back > at - REACH && isPlain(back)) {
      if (words.at(back).equals("median")) {
        return true;
      }
      back--;
    }
    return false;
  }

  Read value(Numeral number) {
    int end = units.end(number.end());
    Read range = range(end);
    if (range == null) {
      return new Read(end, median(number, null, number.end(), end));
    }
    boolean closed = words.at(range.end()).equals(")") || words.at(range.end()).equals("]");
    int behind = closed && end == number.end() ? units.end(range.end() + 1) : 0;
    boolean later = behind > range.end() + 1;
    Interval interval = (Interval) range.measure();
    return later
        ? new Read(behind, median(number, interval, range.end() + 1, behind))
        : new Read(range.end(), median(number, interval, number.end(), end));
  }

  private Measure median(Numeral number, @Nullable Interval range, int unit, int end) {
    return new Measure.Median(number.value(), range, units.text(unit, end));
  }

  private @Nullable Read range(int at) {
    boolean opened = words.at(at).equals("(") || words.at(at).equals("[");
    boolean listed = words.at(at).equals(";") || words.at(at).equals(",");
    if (!opened && !(listed && NAMES.contains(words.at(at + 1)))) {
      return intervals.near(at, null);
    }
    int inner = at + 1;
    while (NAMES.contains(words.at(inner))
        || (inner > at + 1 && Set.of(",", ":", "=", "[", "]", "of").contains(words.at(inner)))) {
      inner++;
    }
    Read labelled = intervals.labelled(inner);
    return labelled == null ? intervals.plain(inner, null) : labelled;
  }

  /** Behind "(IQR)" or "[range]". */
  private int headingEnd(int at) {
    int end = at + 1;
    while (NAMES.contains(words.at(end))) {
      end++;
    }
    boolean opened = words.at(at).equals("(") || words.at(at).equals("[");
    boolean closed = words.at(end).equals(")") || words.at(end).equals("]");
    return opened && closed && end > at + 1 ? end + 1 : at;
  }

  private boolean isPlain(int at) {
    String word = words.at(at);
    return !word.isEmpty() && !words.isDigits(at) && !word.equals(";") && !word.equals("vs");
  }
}
