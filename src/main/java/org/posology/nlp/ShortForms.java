package org.posology.nlp;

import java.util.Locale;
import java.util.Set;

/** Words of abstracts that a full stop shortens, and need not end the sentence. */
final class ShortForms {

  private static final int LONGEST = 12;

  private static final Set<String> WANT_MORE =
      Set.of(
          "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "viz", "approx", "ca", "dr", "drs", "mr",
          "mrs", "ms", "prof", "st", "incl", "esp", "q");

  private static final Set<String> WANT_NUMBER =
      Set.of("no", "nos", "fig", "figs", "tab", "eq", "ref", "refs", "gr", "p", "pp", "vol", "d");

  private static final Set<String> UNITS_AND_NOUNS =
      Set.of(
          "mo", "mos", "wk", "wks", "yr", "yrs", "hr", "hrs", "min", "max", "sec", "gr", "pt",
          "pts", "al", "resp", "diff", "diam", "wt", "temp", "conc", "sol", "inj", "tab", "cap",
          "sp", "spp", "ssp", "subsp", "var", "co", "corp", "inc", "ltd");

  private ShortForms() {}

  /** The word whose last stop stands before {@code end}, in lower case, without that stop. */
  static String before(String text, int end) {
    int to = end - 1;
    if (to < 0 || text.charAt(to) != '.') {
      return "";
    }
    int from = to;
    while (from > 0 && to - from < LONGEST && isPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  static boolean wantsMore(String word) {
    return WANT_MORE.contains(word);
  }

  static boolean wantsNumber(String word) {
    return WANT_NUMBER.contains(word);
  }

  /** Initials, dotted forms ({@code b.i.d}), units, and what else is cut short. */
  static boolean isOne(String word) {
    return word.length() == 1
        || (word.indexOf('.') >= 0 && Character.isLetter(word.charAt(0)))
        || WANT_MORE.contains(word)
        || WANT_NUMBER.contains(word)
        || UNITS_AND_NOUNS.contains(word);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
