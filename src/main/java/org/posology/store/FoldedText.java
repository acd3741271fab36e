package org.posology.store;

import java.text.Normalizer;
import java.util.Locale;

/** Text as identity compares it. */
final class FoldedText {

  private FoldedText() {}

  /**
   * Lower case, compatibility characters made plain, dashes and white space as one space: {@code
   * HbA₁c–level} is {@code hba1c level}.
   */
  static String of(String text) {
    String plain = Normalizer.normalize(StoredText.of(text), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!isGap(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
  }
}
