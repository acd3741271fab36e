package org.posology.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.measure.Numerals.Numeral;

/**
 * Reads what stands behind a mean: "± 1.2", "+/- 1.2", "(SD 1.2)"; under "mean (SD)" also "(1.2)".
 */
final class Deviations {

  /** A deviation whose number ends before word {@code number}, and all of it before {@code end}. */
  record Deviation(int number, int end, double value) {}

  private static final Set<String> SHORT = Set.of("sd", "se", "sem", "sds", "ses");

  private final Numerals words;
  private final Units units;

  /** The first word that stands under a heading "(SD)"; behind the sentence where there is none. */
  private final int headed;

  Deviations(Numerals words, Units units) {
    this.words = words;
    this.units = units;
    int at = 0;
    while (at < words.size() && !(isOpening(at) && isClosing(nameEnd(at + 1), at + 1))) {
      at++;
    }
    headed = at;
  }

  /** The deviation that stands at word {@code at}, or null. */
  @Nullable Deviation read(int at) {
    int sign = signEnd(at);
    if (sign > at) {
      Numeral number = words.read(sign);
      return number == null ? null : new Deviation(number.end(), number.end(), number.value());
    }
    return isOpening(at) ? inBrackets(at) : null;
  }

  private @Nullable Deviation inBrackets(int at) {
    int name = nameEnd(at + 1);
    int from = name;
    while (name > at + 1 && Set.of(",", "=", ":", "of").contains(words.at(from))) {
      from++;
    }
    boolean said = name > at + 1 || signEnd(from) > from || at > headed;
    Numeral number = said ? words.read(signEnd(from)) : null;
    int close = number == null ? at : units.end(number.end());
    boolean percent = name == at + 1 && words.at(close - 1).equals("%");
    return number == null || percent || !isClosing(close, at)
        ? null
        : new Deviation(close + 1, close + 1, number.value());
  }

  /** Behind "SD", "standard error"; {@code at} where no such name stands there. */
  private int nameEnd(int at) {
    if (SHORT.contains(words.at(at))) {
      return at + 1;
    }
    boolean named = words.at(at + 1).startsWith("deviation") || words.at(at + 1).equals("error");
    return words.at(at).equals("standard") && named ? at + 2 : at;
  }

  private int signEnd(int at) {
    if (words.at(at).equals("±")) {
      return at + 1;
    }
    boolean typed = words.at(at).equals("+") && words.at(at + 1).equals("/");
    return typed && words.at(at + 2).equals("-") ? at + 3 : at;
  }

  private boolean isOpening(int at) {
    return words.at(at).equals("(") || words.at(at).equals("[");
  }

  /** Whether a bracket closes at word {@code at}, with something between. */
  private boolean isClosing(int at, int from) {
    return at > from && (words.at(at).equals(")") || words.at(at).equals("]"));
  }
}
