package org.posology.measure;

import org.posology.document.Mention;
import org.posology.document.Span;

/** A measure in an article's text. */
public record MeasureMention(Span span, String text, Measure measure) implements Mention {

  public MeasureMention {
    if (span.length() == 0 || span.length() != text.length()) {
      throw new IllegalArgumentException("no measure: '" + text + "' at " + span);
    }
  }
}
