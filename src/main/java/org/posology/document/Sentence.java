package org.posology.document;

import java.util.List;

/**
 * One sentence with its tokens. The title is a sentence of its own, or several.
 *
 * @param span where it stands in the article's text
 * @param text {@code span.of(article.text())}
 * @param category of the section that it stands in
 * @param tokens in reading order, all within the span
 */
public record Sentence(Span span, String text, SectionCategory category, List<Token> tokens) {

  public Sentence {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException("a sentence of other length than its span " + span);
    }
    tokens = List.copyOf(tokens);
  }

  /** The part of the text that {@code part} covers. */
  public String textOf(Span part) {
    return text.substring(part.begin() - span.begin(), part.end() - span.begin());
  }
}
