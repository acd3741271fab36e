package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a sequence tagger sees of a token. */
enum Attribute {
  /** The form in lower case. */
  WORD("w"),
  /** Kinds of characters, runs cut to two: {@code Xxx} for {@code Imatinib}. */
  SHAPE("s"),
  /** The first characters in lower case, two to five. */
  PREFIX("p"),
  /** The last ones. */
  SUFFIX("q"),
  /** Four characters in a row, anywhere. */
  GRAM("g"),
  /** What the caller knows. */
  EXTRA("x");

  static final int COUNT = values().length;

  private static final int SHORTEST_AFFIX = 1;
  private static final int LONGEST_AFFIX = 5;
  private static final int GRAM_LENGTH = 4;
  private static final int MOST_GRAMS = 40;

  private final String code;

  Attribute(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** The values that a form gives this attribute; none for what the caller knows. */
  List<String> valuesOf(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    return switch (this) {
      case WORD -> List.of(word);
      case SHAPE -> List.of(shape(form));
      case PREFIX -> affixes(word, true);
      case SUFFIX -> affixes(word, false);
      case GRAM -> grams(word);
      case EXTRA -> List.of();
    };
  }

  private static List<String> affixes(String word, boolean first) {
    List<String> affixes = new ArrayList<>();
    for (int n = SHORTEST_AFFIX; n <= Math.min(LONGEST_AFFIX, word.length() - 1); n++) {
      affixes.add(first ? word.substring(0, n) : word.substring(word.length() - n));
    }
    return affixes;
  }

  private static List<String> grams(String word) {
    List<String> grams = new ArrayList<>();
    int last = Math.min(MOST_GRAMS, word.length() - GRAM_LENGTH - 1);
    for (int i = 1; i <= last; i++) {
      grams.add(word.substring(i, i + GRAM_LENGTH));
    }
    return grams;
  }

  private static String shape(String form) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char kind = kind(form.charAt(i));
      int length = shape.length();
      boolean third =
          length > 1 && shape.charAt(length - 1) == kind && shape.charAt(length - 2) == kind;
      if (!third) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return c > '\u036f' ? 'g' : 'x';
    }
    return Character.isDigit(c) ? 'd' : c;
  }
}
