package org.posology.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.posology.outcome.OutcomeMention;

/**
 * An outcome, in the fields of the format.
 *
 * @param score null where it is not known, because the database does not keep it
 */
public record AnnotatedOutcome(
    int begin,
    int end,
    String text,
    @Nullable String domain,
    @Nullable String concept,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double score,
    String rule) {

  static AnnotatedOutcome of(OutcomeMention outcome) {
    return new AnnotatedOutcome(
        outcome.span().begin(),
        outcome.span().end(),
        outcome.text(),
        outcome.domain(),
        outcome.concept(),
        Math.round(outcome.score() * 1000) / 1000.0,
        outcome.rule());
  }
}
