package org.posology.export;

import org.jspecify.annotations.Nullable;
import org.posology.outcome.OutcomeMention;

/** An outcome, in the fields of the format. */
public record AnnotatedOutcome(
    int begin, int end, String text, @Nullable String domain, String rule) {

  static AnnotatedOutcome of(OutcomeMention outcome) {
    return new AnnotatedOutcome(
        outcome.span().begin(),
        outcome.span().end(),
        outcome.text(),
        outcome.domain(),
        outcome.rule());
  }
}
