package org.posology.source;

/**
 * Raised and lowered signs: digits and signs have characters of their own ({@code m²}, {@code 10⁶},
 * {@code kg⁻¹}, {@code H₂O}), so that units read right; anything else stays on the line.
 */
final class Scripts {

  private static final String PLAIN = "0123456789+-\u2212\u2013=()";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎";

  private Scripts() {}

  /** Appends a superscript; {@code ^} parts it from a digit that it would else prolong. */
  static void raise(StringBuilder out, CharSequence script) {
    append(out, script, RAISED, '^');
  }

  /** Appends a subscript; {@code _} parts it from a digit that it would else prolong. */
  static void lower(StringBuilder out, CharSequence script) {
    append(out, script, LOWERED, '_');
  }

  private static void append(StringBuilder out, CharSequence script, String signs, char mark) {
    boolean mappable = script.chars().allMatch(c -> PLAIN.indexOf(c) >= 0 || isLayout(c));
    if (mappable) {
      map(out, script, signs);
      return;
    }
    if (endsWithDigit(out) && Character.isDigit(script.charAt(0))) {
      out.append(mark);
    }
    out.append(script);
  }

  /** A space at the end parts what follows; others are layout, for a script stands close. */
  private static void map(StringBuilder out, CharSequence script, String signs) {
    for (int i = 0; i < script.length(); i++) {
      int sign = PLAIN.indexOf(script.charAt(i));
      if (sign >= 0) {
        out.append(signs.charAt(sign));
      } else if (i == script.length() - 1) {
        out.append(' ');
      }
    }
  }

  private static boolean isLayout(int c) {
    return Characters.isLayout((char) c);
  }

  private static boolean endsWithDigit(StringBuilder out) {
    return !out.isEmpty() && Character.isDigit(out.charAt(out.length() - 1));
  }
}
