package org.posology.measure;

import org.jspecify.annotations.Nullable;
import org.posology.measure.Numerals.Numeral;

/** Reads how many of how many. */
final class Proportions {

  private final Numerals words;

  Proportions(Numerals words) {
    this.words = words;
  }

  /** "12/45", "12 of the 45", "12 out of 45", "12 (27%) of 45". */
  @Nullable Read read(Numeral part) {
    int joint = percentageEnd(part.end());
    joint = words.at(joint).equals("out") ? joint + 1 : joint;
    boolean slash = words.at(joint).equals("/") && words.touches(joint) && words.touches(joint - 1);
    if (!part.isWhole() || !(slash || words.at(joint).equals("of"))) {
      return null;
    }
    Numeral whole = words.read(joint + (words.at(joint + 1).equals("the") ? 2 : 1));
    boolean fits = whole != null && whole.isWhole() && whole.value() >= Math.max(1, part.value());
    return whole == null || !fits || words.at(whole.end()).equals("/")
        ? null
        : new Read(whole.end(), new Measure.Proportion((long) part.value(), (long) whole.value()));
  }

  /** Behind "(27%)" or "[27%]"; {@code at} where none stands there. */
  private int percentageEnd(int at) {
    boolean opened = words.at(at).equals("(") || words.at(at).equals("[");
    Numeral number = opened ? words.read(at + 1) : null;
    boolean closed =
        number != null
            && words.at(number.end()).equals("%")
            && (words.at(number.end() + 1).equals(")") || words.at(number.end() + 1).equals("]"));
    return number == null || !closed ? at : number.end() + 2;
  }
}
