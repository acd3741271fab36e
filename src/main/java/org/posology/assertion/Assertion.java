package org.posology.assertion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.context.Certainty;
import org.posology.context.Direction;
import org.posology.document.Phrase;
import org.posology.drug.DrugMention;
import org.posology.measure.MeasureMention;
import org.posology.outcome.OutcomeMention;

/**
 * One claim of one article: drugs given together, at a dose, and what became of an outcome.
 *
 * @param drugs given together, at least one
 * @param doses that the claim holds for; empty where none is known
 * @param outcome what was measured or observed
 * @param direction what became of it
 * @param effect the numbers that support it, as they stand in the sentence
 * @param measures the same numbers, typed
 * @param comparator what it was compared with
 * @param condition the disease or population that the claim is about
 * @param certainty whether the authors hedge
 * @param confidence that the claim is right, 0 to 1
 * @param evidence the sentence that makes the claim
 * @param rules ids of the rules that took part
 */
public record Assertion(
    List<DrugMention> drugs,
    List<LinkedDose> doses,
    OutcomeMention outcome,
    Direction direction,
    @Nullable Phrase effect,
    List<MeasureMention> measures,
    @Nullable Phrase comparator,
    @Nullable String condition,
    Certainty certainty,
    double confidence,
    Phrase evidence,
    List<String> rules) {

  public Assertion {
    if (drugs.isEmpty()) {
      throw new IllegalArgumentException("an assertion without a drug: " + evidence);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no probability: " + confidence);
    }
    if (!evidence.span().contains(outcome.span())) {
      throw new IllegalArgumentException("an outcome outside its evidence: " + outcome);
    }
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
    measures = List.copyOf(measures);
    rules = List.copyOf(rules);
  }

  /** The same claim, about this condition. */
  Assertion withCondition(@Nullable String about) {
    return new Assertion(
        drugs,
        doses,
        outcome,
        direction,
        effect,
        measures,
        comparator,
        about,
        certainty,
        confidence,
        evidence,
        rules);
  }

  /** The same claim, held for as likely as this. */
  Assertion withConfidence(double rated) {
    return new Assertion(
        drugs,
        doses,
        outcome,
        direction,
        effect,
        measures,
        comparator,
        condition,
        certainty,
        rated,
        evidence,
        rules);
  }
}
