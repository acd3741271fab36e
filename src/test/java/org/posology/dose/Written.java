package org.posology.dose;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Doses as the spec writes them: {@code text => amount, frequency, duration, route}.
 *
 * <pre>
 *   400-800 mg/day for 12 weeks => 400..800 mg/d, for 12 weeks
 *   500 mg bid => 500 mg, x2           up to 40 mg => ..40 mg        > 10 mg => 10.. mg
 *   high-dose => level              single oral dose => level, oral
 * </pre>
 */
final class Written {

  private Written() {}

  static String dose(DoseMention mention) {
    StringBuilder written = new StringBuilder(mention.text()).append(" => ");
    Dose dose = mention.dose();
    if (dose.qualitative() != null) {
      String route = mention.route() == null ? "" : ", " + mention.route();
      return written.append("level").append(route).toString();
    }
    written.append(bounds(dose.low(), dose.high())).append(' ').append(dose.unit());
    if (mention.frequency() != null) {
      written.append(", x").append(number(mention.frequency()));
    }
    if (mention.duration() != null) {
      written.append(", for ").append(mention.duration());
    }
    if (mention.route() != null) {
      written.append(", ").append(mention.route());
    }
    return written.toString();
  }

  static String bounds(@Nullable Double low, @Nullable Double high) {
    if (low != null && low.equals(high)) {
      return number(low);
    }
    return (low == null ? "" : number(low)) + ".." + (high == null ? "" : number(high));
  }

  static String number(double value) {
    return new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
