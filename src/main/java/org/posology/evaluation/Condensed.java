package org.posology.evaluation;

import java.util.List;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;

/**
 * Takes out of an extraction what nobody has judged, where gold says that it is not complete: such
 * finds are neither right nor wrong. What is left can be scored as if gold were complete
 * ("condensed lists").
 *
 * <p>A claim is judged when gold has one of its drugs and outcome, or rejects it with this
 * direction; a dose, when it overlaps one of gold.
 *
 * @see <a href="https://doi.org/10.1145/1277741.1277756">Sakai 2007, Alternatives to Bpref</a>
 */
final class Condensed {

  private Condensed() {}

  static Extraction of(GoldArticle gold, Extraction extraction) {
    if (gold.complete()) {
      return extraction;
    }
    List<LinkedDose> doses =
        extraction.doses().stream()
            .filter(dose -> gold.doses().stream().anyMatch(d -> d.span().overlaps(dose.span())))
            .toList();
    List<Assertion> assertions =
        extraction.assertions().stream().filter(found -> isJudged(gold, found)).toList();
    return new Extraction(
        extraction.article(), extraction.drugs(), doses, extraction.outcomes(), assertions);
  }

  /** Whether gold says anything of the claim. */
  static boolean isJudged(GoldArticle gold, Assertion found) {
    return gold.complete()
        || gold.assertions().stream().anyMatch(claim -> Agreement.pair(claim, found))
        || gold.rejected().stream().anyMatch(claim -> Agreement.direction(claim, found));
  }
}
