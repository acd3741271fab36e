package org.posology.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.posology.assertion.Assertion;
import org.posology.assertion.Candidate;
import org.posology.assertion.ConfidenceTraining.Judged;
import org.posology.evaluation.GoldArticle.GoldAssertion;

/**
 * Says which candidates of an article its annotation bears out: one for each annotated claim. Those
 * of an incomplete annotation that nobody has judged are left out.
 */
final class Judge {

  private Judge() {}

  /** The candidates in their order, judged. */
  static List<Judged> judge(GoldArticle gold, List<Candidate> candidates) {
    List<Assertion> claims = candidates.stream().map(Candidate::assertion).toList();
    int[] partners = Matching.partners(gold.assertions(), claims, Agreement::full, Agreement::pair);
    List<Boolean> full = Matching.matched(gold.assertions(), claims, Agreement::full);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (Condensed.isJudged(gold, claims.get(i))) {
        Candidate candidate = candidates.get(i);
        boolean pair = partners[i] >= 0;
        List<Boolean> doses =
            pair
                ? rightDoses(gold.assertions().get(partners[i]), candidate)
                : candidate.doseOptions().stream().map(option -> false).toList();
        judged.add(new Judged(candidate, pair, full.get(i), doses, true));
      }
    }
    return judged;
  }

  /** Options that are what gold says; a single dose is none of several. */
  private static List<Boolean> rightDoses(GoldAssertion gold, Candidate candidate) {
    return candidate.doseOptions().stream()
        .map(
            option ->
                Agreement.sameDoses(gold.doses(), option.doses())
                    && (gold.doses().size() != 1 || option.doses().size() == 1))
        .toList();
  }
}
