package org.posology.nlp;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes plain what only typography tells apart, character by character: dashes and minus signs are
 * {@code -}, wide, thin and hard spaces {@code ' '}, primes and quotes {@code '} and {@code "}, the
 * micro sign is the letter μ (U+03BC), subscripts, fullwidth forms and ligatures are their letters
 * and digits (NFKC), accents are composed (NFC), soft hyphens and zero-width characters vanish.
 *
 * <p>A middle dot between digits is a decimal point ({@code 0·02}), but not before a power of ten
 * ({@code 5·10⁶}). Kept, since they mean something: superscripts, fractions, comparison signs.
 */
final class Typography {

  /** So many marks at most are composed with a letter: no language stacks more. */
  private static final int MOST_MARKS = 4;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char VANISHED = 0;

  private Typography() {}

  static MappedText fold(MappedText text) {
    MappedText.Builder folded = new MappedText.Builder(text);
    for (int i = 0; i < text.length(); ) {
      int marksEnd = marksEnd(text, i);
      if (marksEnd > i + 1) {
        compose(text, i, marksEnd, folded);
        i = marksEnd;
      } else {
        append(text, i++, folded);
      }
    }
    return folded.build();
  }

  private static void append(MappedText text, int i, MappedText.Builder folded) {
    char c = text.charAt(i);
    if (c >= ' ' && c <= '~') {
      folded.append(c, i, i + 1);
      return;
    }
    char plain = plain(text, i, folded.last());
    if (plain == c && needsCompatibility(c)) {
      folded.append(compatible(c), i, i + 1);
    } else if (plain != VANISHED) {
      folded.append(plain, i, i + 1);
    }
  }

  private static int marksEnd(MappedText text, int begin) {
    int end = begin + 1;
    while (end - begin <= MOST_MARKS && isMark(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK && !isVariation(c);
  }

  private static boolean isVariation(char c) {
    return c >= '\ufe00' && c <= '\ufe0f';
  }

  private static void compose(MappedText text, int from, int to, MappedText.Builder folded) {
    String composed = Normalizer.normalize(text.text().substring(from, to), Form.NFC);
    if (composed.length() == 1) {
      folded.append(composed, from, to);
    } else {
      folded.copy(from, to);
    }
  }

  private static char plain(MappedText text, int i, char last) {
    char c = text.charAt(i);
    return switch (c) {
      case '\u2010',
          '\u2011',
          '\u2012',
          '\u2013',
          '\u2014',
          '\u2015',
          '\u2043',
          '\u2212',
          '\ufe58',
          '\ufe63',
          '\uff0d' ->
          '-';
      case '\u00b5' -> '\u03bc';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02b9', '\u02bc', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u2033', '\u02ba' -> '"';
      case '\u00b7', '\u2022', '\u2027', '\u2219', '\u22c5', '\u30fb' -> dot(text, i, last);
      case '\u2044', '\u2215' -> '/';
      case '\u2206' -> '\u0394';
      case '\u223c', '\u02dc', '\uff5e' -> '~';
      case '\u2a7d', '\u2266' -> '\u2264';
      case '\u2a7e', '\u2267' -> '\u2265';
      case '\u00ba', '\u02da' -> '\u00b0';
      case '\u00df' -> Character.isLetter(last) ? c : '\u03b2';
      default -> isInvisible(c) ? VANISHED : spaceOrSelf(c);
    };
  }

  private static char dot(MappedText text, int i, char last) {
    boolean decimal = Character.isDigit(last) || "<=>\u2264\u2265".indexOf(last) >= 0;
    boolean digitFollows = Character.isDigit(text.at(i + 1));
    return decimal && digitFollows && !isPowerOfTen(text, i + 1) ? '.' : '\u00b7';
  }

  private static boolean isPowerOfTen(MappedText text, int i) {
    char power = text.at(i + 2);
    return text.at(i) == '1'
        && text.at(i + 1) == '0'
        && (power == '^' || (!Character.isDigit(power) && isSuperscript(power)));
  }

  private static boolean isSuperscript(char c) {
    return c == '\u00b2' || c == '\u00b3' || c == '\u00b9' || (c >= '\u2070' && c <= '\u207f');
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT || isVariation(c);
  }

  private static char spaceOrSelf(char c) {
    if (c >= '\u0080' && c <= '\u009f') {
      char meant = new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
      return switch (meant) {
        case '\u2013', '\u2014' -> '-';
        case '\u2018', '\u2019' -> '\'';
        case '\u201c', '\u201d' -> '"';
        default -> ' ';
      };
    }
    return Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
  }

  private static boolean needsCompatibility(char c) {
    return c > '\u00ff' && !isSuperscript(c) && !Character.isSurrogate(c);
  }

  /**
   * The compatible letters or digits of a character; itself where it would become anything else.
   */
  private static String compatible(char c) {
    String self = String.valueOf(c);
    if (Normalizer.isNormalized(self, Form.NFKC)) {
      return self;
    }
    String plain = Normalizer.normalize(self, Form.NFKC);
    boolean oneClass =
        plain.length() == 1
            || plain.chars().allMatch(Character::isLetter)
            || plain.chars().allMatch(Character::isDigit);
    return oneClass && !plain.isBlank() && c != '\u2122' ? plain : self;
  }
}
