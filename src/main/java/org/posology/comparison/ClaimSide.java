package org.posology.comparison;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posology.page.MarkedText;

/**
 * What one version claims, beside what the other one does, as a page shows it.
 *
 * @param style class of the side
 * @param title of the side
 * @param sentence as HTML, its parts marked; empty where this version makes no such claim
 * @param facts part by part
 */
record ClaimSide(String style, String title, String sentence, List<Fact> facts) {

  /**
   * A part of a claim.
   *
   * @param style whether the other version has it, too
   */
  record Fact(String name, String style, String value) {}

  static ClaimSide of(String style, String title, @Nullable Claim claim, @Nullable Claim other) {
    return claim == null
        ? new ClaimSide(style, title, "", List.of())
        : new ClaimSide(
            style, title, marked(claim.quote()), facts(claim, other == null ? claim : other));
  }

  private static String marked(Claim.Quote quote) {
    return new MarkedText(quote.begin(), quote.text())
        .with("outcome", List.of(quote.outcome()))
        .with("drug", quote.drugs())
        .with("dose", quote.doses())
        .html();
  }

  private static List<Fact> facts(Claim claim, Claim other) {
    return List.of(
        fact("drugs", String.join(" + ", claim.drugs()), String.join(" + ", other.drugs())),
        fact("dose", said(claim.dose()), said(other.dose())),
        fact("outcome", claim.outcome(), other.outcome()),
        fact("direction", claim.direction(), other.direction()),
        fact("certainty", claim.certainty(), other.certainty()),
        fact("confidence", number(claim), number(other)),
        fact("rules", String.join(", ", claim.rules()), String.join(", ", other.rules())));
  }

  private static Fact fact(String name, String value, String other) {
    return new Fact(name, value.equals(other) ? "same" : "differs", value);
  }

  private static String said(@Nullable String dose) {
    return dose == null ? "none" : dose;
  }

  private static String number(Claim claim) {
    return String.format(Locale.ROOT, "%.2f", claim.confidence());
  }
}
