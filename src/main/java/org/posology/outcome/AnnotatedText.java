package org.posology.outcome;

import java.util.List;
import org.posology.document.Span;

/** A text with its annotated outcomes; only what stands in {@code read} was annotated. */
record AnnotatedText(String id, String text, List<Span> read, List<Span> outcomes) {

  AnnotatedText {
    read = List.copyOf(read);
    outcomes = List.copyOf(outcomes);
  }
}
