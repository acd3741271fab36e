package org.posology.store;

/** Text as PostgreSQL can keep it; of the same length, so that offsets hold. */
final class StoredText {

  private static final char REPLACEMENT = '\ufffd';

  private StoredText() {}

  /** The text with each NUL and each half of a surrogate pair replaced by U+FFFD. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder kept = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text, i)) {
        kept.setCharAt(i, REPLACEMENT);
      }
    }
    return kept.toString();
  }

  private static boolean isRefused(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0;
  }
}
