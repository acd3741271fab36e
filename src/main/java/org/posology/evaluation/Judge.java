package org.posology.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.posology.assertion.Assertion;
import org.posology.assertion.Candidate;
import org.posology.assertion.ConfidenceTraining.Judged;

/**
 * Says which candidates of an article its annotation bears out: one for each annotated claim. Those
 * of an incomplete annotation that nobody has judged are left out.
 */
public final class Judge {

  private Judge() {}

  /** The candidates in their order, judged. */
  public static List<Judged> judge(GoldArticle gold, List<Candidate> candidates) {
    List<Assertion> claims = candidates.stream().map(Candidate::assertion).toList();
    List<Boolean> pairs = Matching.matched(gold.assertions(), claims, Agreement::pair);
    List<Boolean> full = Matching.matched(gold.assertions(), claims, Agreement::full);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (Condensed.isJudged(gold, claims.get(i))) {
        judged.add(new Judged(candidates.get(i), pairs.get(i), full.get(i)));
      }
    }
    return judged;
  }
}
