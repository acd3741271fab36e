package org.posology.dose;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number that begins at a token: {@code 400}, {@code 1,000}, {@code 10 000}, {@code 0.5},
 * {@code .5}, {@code 0,5}, {@code 1½}, {@code 1.5 x 10^6}, {@code 5 million}, {@code twenty-five}.
 *
 * <p>A comma is a decimal one before one or two digits ({@code 0,25}) and after a lone zero, and
 * else parts thousands. A number that is glued to letters ({@code LCI699}, {@code IL-2}) is part of
 * a name, unless the letters are a whole lower-case word ({@code lignocaine1%, benralizumab-30
 * mg}).
 */
final class NumberReader {

  private static final int MOST_DIGITS = 30;
  private static final int SHORTEST_WORD = 4;

  /** Of {@code benralizumab-30 mg}; shorter words are rather names with numbers. */
  private static final int SHORTEST_DASHED = 9;

  /** What a decimal point without a figure before it may touch: {@code (.5 mg}, {@code =.5}. */
  private static final Set<String> BEFORE_POINT =
      Set.of("(", "[", "=", "-", "/", ",", ":", ";", "<", ">", "≤", "≥", "±", "~", "+", "$");

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** {@code x 10⁹} where the superscript was lost: {@code x 109}. */
  private static final Set<String> LOST_POWERS =
      Set.of("105", "106", "107", "108", "109", "1010", "1011", "1012");

  private static final Set<String> DAYS = Set.of("day", "days", "week", "weeks");

  private final Map<String, Double> words;
  private final Map<String, Double> multipliers;

  NumberReader(Map<String, Double> words, Map<String, Double> multipliers) {
    this.words = Map.copyOf(words);
    this.multipliers = Map.copyOf(multipliers);
  }

  /** A number, and the index of the token behind it. */
  record Read(double value, int end) {}

  /** Whether the figures may be a power of ten whose superscript was lost. */
  static boolean isLostPower(String figures) {
    return LOST_POWERS.contains(figures);
  }

  /** Those of the words that are numbers. */
  Set<String> figures(Set<String> candidates) {
    return candidates.stream()
        .filter(word -> words.containsKey(word) || Character.isDigit(word.charAt(0)))
        .collect(Collectors.toSet());
  }

  /**
   * @param afterUnit whether a unit ends before the token or the dash before it
   */
  @Nullable Read read(SentenceForms forms, int at, boolean afterUnit) {
    Read number = isFigure(forms, at, afterUnit) ? figure(forms, at) : word(forms, at);
    if (number == null) {
      return null;
    }
    Read scaled = multiplied(forms, power(forms, number));
    return scaled.value <= Double.MAX_VALUE ? scaled : null;
  }

  private static boolean isFigure(SentenceForms forms, int at, boolean afterUnit) {
    if (forms.is(at, ".")) {
      boolean begins = !forms.touches(at) || BEFORE_POINT.contains(forms.form(at - 1));
      return begins && forms.isDigits(at + 1) && forms.touches(at + 1);
    }
    return forms.isDigits(at) && (afterUnit || !isPartOfName(forms, at));
  }

  private static boolean isPartOfName(SentenceForms forms, int at) {
    if (!forms.touches(at)) {
      return false;
    }
    int before = at - 1;
    boolean dashed = forms.is(before, "-") && forms.touches(before);
    int letters = dashed ? before - 1 : before;
    if (dashed && forms.is(letters, "%")) {
      return isPercentOfName(forms, letters);
    }
    return forms.isLetters(letters) && !isWord(forms.exact(letters), dashed);
  }

  /** The first percentage of a name that has two: {@code XY20%-60%}. */
  private static boolean isPercentOfName(SentenceForms forms, int percent) {
    int figures = percent - 1;
    return forms.touches(percent)
        && forms.isDigits(figures)
        && forms.touches(figures)
        && forms.isLetters(figures - 1)
        && !isWord(forms.exact(figures - 1), false);
  }

  private static boolean isWord(String form, boolean dashed) {
    boolean lower = form.equals(form.toLowerCase(Locale.ROOT));
    if (dashed) {
      return lower && form.length() >= SHORTEST_DASHED;
    }
    return (lower && form.length() >= SHORTEST_WORD)
        || form.equals("AUC")
        || form.equals("x")
        || form.equals("q")
        || form.equals("d");
  }

  private @Nullable Read figure(SentenceForms forms, int at) {
    StringBuilder digits = new StringBuilder();
    int end = at;
    if (!forms.is(at, ".")) {
      digits.append(forms.form(at));
      end = thousands(forms, at + 1, digits);
    }
    end = decimals(forms, end, digits, isOfDays(forms, at));
    if (digits.length() > MOST_DIGITS) {
      return null;
    }
    return mixed(forms, new Read(Double.parseDouble(digits.toString()), end));
  }

  /** {@code 1½}. */
  private Read mixed(SentenceForms forms, Read whole) {
    boolean sign = whole.end < forms.size() && !forms.isLetters(whole.end);
    Double fraction = sign ? words.get(forms.form(whole.end)) : null;
    return fraction == null ? whole : new Read(whole.value + fraction, whole.end + 1);
  }

  /** Groups of three digits, behind commas or thin blanks; behind plain blanks only 000. */
  private static int thousands(SentenceForms forms, int from, StringBuilder digits) {
    int end = from;
    boolean possible = digits.length() <= 3 && digits.charAt(0) != '0';
    while (possible) {
      int group = group(forms, end);
      possible = group > 0 && forms.isDigits(group) && forms.form(group).length() == 3;
      if (possible) {
        digits.append(forms.form(group));
        end = group + 1;
      }
    }
    return end;
  }

  /** Where the next group of digits would stand, or -1. */
  private static int group(SentenceForms forms, int at) {
    if (forms.is(at, ",") && forms.touches(at) && forms.touches(at + 1)) {
      return at + 1;
    }
    boolean apart = forms.isDigits(at) && forms.afterBlank(at);
    return apart && (forms.afterThinBlank(at) || forms.is(at, "000")) ? at : -1;
  }

  /** {@code days 1,8 and 15}: the comma parts days. */
  private static boolean isOfDays(SentenceForms forms, int at) {
    boolean listed = forms.is(at - 1, ",") && forms.touches(at) && forms.isDigits(at - 2);
    return listed || (at > 0 && DAYS.contains(forms.form(at - 1)));
  }

  private static int decimals(SentenceForms forms, int end, StringBuilder digits, boolean ofDays) {
    boolean touching = forms.touches(end + 1) && forms.isDigits(end + 1);
    boolean leading = digits.length() == 0;
    if (!touching || (!leading && !forms.touches(end))) {
      return end;
    }
    String fraction = forms.form(end + 1);
    boolean point = forms.is(end, ".") || forms.is(end, "·");
    if (point || (forms.is(end, ",") && !ofDays && isDecimal(digits, fraction))) {
      digits.append('.').append(fraction);
      return end + 2;
    }
    return end;
  }

  private static boolean isDecimal(CharSequence whole, String fraction) {
    return "0".contentEquals(whole) || fraction.length() == 1;
  }

  /** {@code x 10^6}, {@code x 10(6)}, {@code x 10⁶}, and a lone {@code 10^6}. */
  private static Read power(SentenceForms forms, Read number) {
    int at = number.end;
    boolean times =
        forms.is(at, "x") || forms.is(at, "×") || forms.is(at, "*") || forms.is(at, "·");
    if (times && forms.is(at + 1, "10")) {
      return exponent(forms, number, number.value, at + 2);
    }
    if (times && at + 1 < forms.size() && LOST_POWERS.contains(forms.form(at + 1))) {
      return raised(number, number.value, forms.form(at + 1).substring(2), at + 2);
    }
    return number.value == 10 ? exponent(forms, number, 1, at) : number;
  }

  private static Read exponent(SentenceForms forms, Read number, double factor, int at) {
    if (forms.is(at, "^") && forms.isDigits(at + 1)) {
      return raised(number, factor, forms.form(at + 1), at + 2);
    }
    if (forms.is(at, "(") && forms.touches(at) && forms.isDigits(at + 1) && forms.is(at + 2, ")")) {
      return raised(number, factor, forms.form(at + 1), at + 3);
    }
    int digit = at < forms.size() ? SUPERSCRIPTS.indexOf(forms.form(at)) : -1;
    if (digit < 0) {
      return number;
    }
    int second = at + 1 < forms.size() ? SUPERSCRIPTS.indexOf(forms.form(at + 1)) : -1;
    return second < 0
        ? raised(number, factor, String.valueOf(digit), at + 1)
        : raised(number, factor, digit + "" + second, at + 2);
  }

  private static Read raised(Read number, double factor, String exponent, int end) {
    return exponent.length() > 2
        ? number
        : new Read(factor * Math.pow(10, Integer.parseInt(exponent)), end);
  }

  private @Nullable Read word(SentenceForms forms, int at) {
    Double value = words.get(forms.form(at));
    if (value == null) {
      return null;
    }
    int next = forms.is(at + 1, "-") ? at + 2 : at + 1;
    Double unit = value >= 20 && next < forms.size() ? words.get(forms.form(next)) : null;
    return unit != null && unit < 10 ? new Read(value + unit, next + 1) : new Read(value, at + 1);
  }

  private Read multiplied(SentenceForms forms, Read number) {
    Read product = number;
    Double factor = factorAt(forms, product.end);
    while (factor != null) {
      product = new Read(product.value * factor, product.end + 1);
      factor = factorAt(forms, product.end);
    }
    return product;
  }

  private @Nullable Double factorAt(SentenceForms forms, int at) {
    return at < forms.size() ? multipliers.get(forms.form(at)) : null;
  }
}
