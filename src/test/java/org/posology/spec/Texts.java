package org.posology.spec;

import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.Tokenizer;

/** Small makers of text for tests. */
public final class Texts {

  private Texts() {}

  /** The whole text as one sentence of an unlabelled abstract, at offset 0. */
  public static Sentence sentence(String text) {
    Span span = new Span(0, text.length());
    return new Sentence(span, text, SectionCategory.UNASSIGNED, Tokenizer.tokenize(text, span));
  }
}
