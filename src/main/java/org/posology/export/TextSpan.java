package org.posology.export;

import org.posology.document.Mention;

/** A stretch of an article's text; offsets as {@link org.posology.document.Span} counts. */
public record TextSpan(int begin, int end, String text) {

  static TextSpan of(Mention mention) {
    return new TextSpan(mention.span().begin(), mention.span().end(), mention.text());
  }
}
