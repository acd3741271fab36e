package org.posology.assertion;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;
import org.posology.dose.DoseMention;
import org.posology.dose.Plausibility;
import org.posology.dose.UsualRanges;
import org.posology.drug.DrugMention;

/**
 * A dose and the drug that it is a dose of.
 *
 * @param mention the dose
 * @param drug the mention that it belongs to, or null where none is plausible
 * @param rule id of the rule that linked them, or null
 * @param plausibility of the amount per day beside what is usual for the drug: a flag, never a
 *     reason to leave the dose out
 */
public record LinkedDose(
    DoseMention mention,
    @Nullable DrugMention drug,
    @Nullable String rule,
    Plausibility plausibility)
    implements Mention {

  /** A link that was not compared with what is usual. */
  public LinkedDose(DoseMention mention, @Nullable DrugMention drug, @Nullable String rule) {
    this(mention, drug, rule, Plausibility.UNKNOWN);
  }

  /** The same link, compared with what is usual. */
  LinkedDose judgedBy(UsualRanges usual) {
    return drug == null || drug.name() == null
        ? this
        : new LinkedDose(mention, drug, rule, usual.judge(drug.name(), mention));
  }

  @Override
  public Span span() {
    return mention.span();
  }

  @Override
  public String text() {
    return mention.text();
  }
}
