package org.posology.document;

/** Something found in an article's text: {@code text} is what stands at {@code span}. */
public interface Mention {

  Span span();

  String text();
}
