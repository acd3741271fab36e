package org.posology.document;

/** A stretch of text that plays a part, such as the comparator of a claim. */
public record Phrase(Span span, String text) implements Mention {

  /** The phrase that stands at {@code span} in a sentence. */
  public static Phrase in(Sentence sentence, Span span) {
    return new Phrase(span, sentence.textOf(span));
  }
}
