package org.posology.document;

/**
 * One token: where it stands in the article's text, and the form to compare it by.
 *
 * @param span where it stands in the original text
 * @param form its text with typography folded (soft hyphens gone, dashes, primes, micro signs and
 *     wide spaces made plain); case is kept
 */
public record Token(Span span, String form) {

  public Token {
    if (form.isEmpty()) {
      throw new IllegalArgumentException("a token without a form at " + span);
    }
  }

  public int begin() {
    return span.begin();
  }

  public int end() {
    return span.end();
  }
}
