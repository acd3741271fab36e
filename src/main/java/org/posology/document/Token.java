package org.posology.document;

import java.util.Locale;

/**
 * One token: where it stands in the article's text, and the form to compare it by.
 *
 * @param span where it stands in the original text
 * @param form its text with typography folded (soft hyphens gone, dashes, primes, micro signs and
 *     wide spaces made plain); case is kept
 * @param lower the form in lower case: made once, since every reader compares by it
 */
public record Token(Span span, String form, String lower) {

  public Token {
    if (form.isEmpty()) {
      throw new IllegalArgumentException("a token without a form at " + span);
    }
  }

  public Token(Span span, String form) {
    this(span, form, form.toLowerCase(Locale.ROOT));
  }

  public int begin() {
    return span.begin();
  }

  public int end() {
    return span.end();
  }

  /** Whether there is nothing but capital letters in it. */
  public boolean isCapitals() {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isUpperCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
