package org.posology.source;

/** What single characters of a source become before anybody sees them. */
final class Characters {

  /** Stands for a character that cannot be kept. */
  static final char REPLACEMENT = '\ufffd';

  /** What HTML reads the controls 0x80 to 0x9F as (windows-1252): {@code \u0096} is a dash. */
  private static final String WINDOWS =
      "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd"
          + "\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

  private Characters() {}

  /** Whether it only lays lines out; other spaces (thin, no-break) belong to the text. */
  static boolean isLayout(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The printable character for a control character; others stay. */
  static char printable(char c) {
    if ((c >= ' ' && c < '\u007f') || c > '\u009f') {
      return c;
    }
    return c >= '\u0080' ? WINDOWS.charAt(c - '\u0080') : REPLACEMENT;
  }

  /** The same text with one space for each run of layout, and none at its ends. */
  static String collapsed(CharSequence text) {
    if (isCollapsed(text)) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i));
    }
    return trimmed(out);
  }

  /** Most texts come so, and need no copying. */
  private static boolean isCollapsed(CharSequence text) {
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? previous == ' ' : isLayout(c) || printable(c) != c) {
        return false;
      }
      previous = c;
    }
    return text.isEmpty() || previous != ' ';
  }

  /** Appends one character; layout only behind something else than a space. */
  static void append(StringBuilder out, char c) {
    if (!isLayout(c)) {
      out.append(printable(c));
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Without the one space that {@link #append} may have left at the end. */
  static String trimmed(StringBuilder out) {
    boolean space = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    return out.substring(0, space ? out.length() - 1 : out.length());
  }

  /**
   * The same text, character for character, but for what no database and no UTF-8 can keep: NUL and
   * lone surrogates become U+FFFD.
   */
  static String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isStorable(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isStorable(text, i)) {
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isStorable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c != 0;
  }
}
