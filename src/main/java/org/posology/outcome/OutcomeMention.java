package org.posology.outcome;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * An outcome in an article's text.
 *
 * @param domain its domain in the COMET taxonomy, where known
 * @param side efficacy, adverse event …, where known
 * @param concept id of the term that names it exactly ({@code MESH:D009325}), where one does
 * @param score how likely its sentence claims something of it, 0 to 1
 * @param rule what found it
 */
public record OutcomeMention(
    Span span,
    String text,
    @Nullable String domain,
    @Nullable OutcomeSide side,
    @Nullable String concept,
    double score,
    String rule)
    implements Mention {

  public OutcomeMention {
    if (span.length() == 0 || span.length() != text.length()) {
      throw new IllegalArgumentException("no outcome: '" + text + "' at " + span);
    }
  }

  /** Whether more speaks for it than that it is a noun phrase. */
  public boolean isKnown() {
    return Found.isKnown(rule);
  }
}
