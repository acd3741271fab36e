package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Measure.Interval;
import org.posology.measure.Numerals.Numeral;

/** Reads intervals, with and without their label. */
record Intervals(Numerals words, Units units) {

  /** A label, "95% CI", read up to before word {@code end}. */
  record Label(int end, @Nullable Double level) {}

  private static final Set<String> JOINTS = Set.of("to", "-", ",", ";", "and", "/");
  private static final Set<String> LABEL_END =
      Set.of("(", ")", "[", "]", ",", ":", "=", "of", "was", "is", "from", "ci", ";");

  /** The interval that stands with the number before word {@code at}, or null. */
  @Nullable Read near(int at, @Nullable Double level) {
    int from = at;
    while (from < at + 3 && (isOpening(from) || isComma(from))) {
      from++;
    }
    Read read = labelled(from);
    return read != null || from == at || !isOpening(from - 1) ? read : plain(from, level);
  }

  /** "95% CI: 0.5 to 0.8", "CI 95% 0.5-0.8", "confidence interval [CI], 0.5, 0.8". */
  @Nullable Read labelled(int at) {
    Label label = label(at);
    if (label == null) {
      return null;
    }
    int from = label.end;
    boolean sign = false;
    while (!sign && (LABEL_END.contains(words.at(from)) || isDash(from) || isLevel(from))) {
      from += words.at(from).equals("95") ? 2 : 1;
      sign = words.at(from).equals("-") && words.read(from) != null;
    }
    return plain(from, label.level);
  }

  /** "95% CI", "97.5 % confidence interval", "95%-CrI", "CI". */
  @Nullable Label label(int at) {
    Numeral level = words.read(at);
    int from = level == null ? at : level.end();
    from = words.at(from).equals("%") || words.at(from).equals("percent") ? from + 1 : from;
    from = level != null && words.at(from).equals("-") ? from + 1 : from;
    int end = nameEnd(from);
    return end == from ? null : new Label(end, level == null ? null : level.value());
  }

  /** Low and high with a joint between them. */
  @Nullable Read plain(int at, @Nullable Double level) {
    Numeral low = words.read(at);
    int joint = low == null ? at : units.end(low.end());
    if (low == null || !JOINTS.contains(words.at(joint))) {
      return whole(at, level);
    }
    Numeral high = words.read(joint + 1);
    if (high == null || high.value() < low.value()) {
      return null;
    }
    return new Read(units.end(high.end()), new Interval(low.value(), high.value(), level));
  }

  /** "3,12": read as one number it had no second bound, so its comma parts two whole ones. */
  private @Nullable Read whole(int at, @Nullable Double level) {
    boolean pair = words.isDigits(at) && words.at(at + 1).equals(",");
    Numeral high = pair ? words.read(at + 2) : null;
    double low = high == null ? 0 : Double.parseDouble(words.at(at));
    return high == null || high.value() < low
        ? null
        : new Read(units.end(high.end()), new Interval(low, high.value(), level));
  }

  private int nameEnd(int at) {
    String word = words.at(at);
    if (word.equals("confidence") || word.equals("credible")) {
      String next = words.at(at + 1);
      return next.startsWith("interval") || next.startsWith("limit") ? at + 2 : at;
    }
    if (word.equals("c") && words.at(at + 1).equals(".") && words.at(at + 2).equals("i")) {
      return words.at(at + 3).equals(".") ? at + 4 : at + 3;
    }
    return word.equals("ci") || word.equals("cri") ? at + 1 : at;
  }

  private boolean isDash(int at) {
    return words.at(at).equals("-") && words.read(at) == null;
  }

  private boolean isLevel(int at) {
    return words.at(at).equals("95") && words.at(at + 1).equals("%");
  }

  private boolean isComma(int at) {
    return words.at(at).equals(",") || words.at(at).equals(";");
  }

  private boolean isOpening(int at) {
    return words.at(at).equals("(") || words.at(at).equals("[");
  }
}
