package org.posology.assertion;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.drug.DrugMention;

/**
 * A dose and the drug that it is a dose of.
 *
 * @param mention the dose
 * @param drug the mention that it belongs to, or null where none is plausible
 * @param rule id of the rule that linked them, or null
 */
public record LinkedDose(DoseMention mention, @Nullable DrugMention drug, @Nullable String rule)
    implements Mention {

  @Override
  public Span span() {
    return mention.span();
  }

  @Override
  public String text() {
    return mention.text();
  }
}
