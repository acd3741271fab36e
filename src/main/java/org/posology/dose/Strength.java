package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * How strong a preparation is, to be known again: {@code 0.05%}, {@code 200 U/mL}.
 *
 * @param low the number, the lower one of a range
 * @param ucum its unit
 */
record Strength(@Nullable Double low, String ucum) {

  static Strength of(Sense.Said said) {
    return new Strength(said.low(), said.unit().ucum());
  }

  /** Whether an amount says how strong something is, in percent or per millilitre. */
  static boolean isOne(Sense.Said said) {
    boolean percent = said.unit().numerator().kind() == Unit.Kind.PERCENT;
    return said.low() != null && (percent || said.unit().isContent());
  }
}
