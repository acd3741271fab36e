package org.posology.assertion;

import org.posology.context.Direction;
import org.posology.context.DirectionReading;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;

/**
 * How likely a claim is right: log-odds that add up.
 *
 * <p>The weights are set by hand for now, in the order of what was seen to matter: whether the drug
 * stands beside the outcome, whether a cue says the direction, whether the section reports results.
 */
final class Confidence {

  private Confidence() {}

  static double of(ClaimLinker.Claim claim, DirectionReading reading, Sentence sentence) {
    double odds = -0.5;
    odds += claim.rule().equals("same-clause") ? 0.8 : 0;
    odds += claim.rule().equals("article") ? -0.3 : 0;
    odds += reading.direction() == Direction.REPORTED ? -0.6 : 0.6;
    odds += reportsResults(sentence.category()) ? 0.4 : 0;
    odds += claim.comparator() != null ? 0.3 : 0;
    return 1 / (1 + Math.exp(-odds));
  }

  private static boolean reportsResults(SectionCategory category) {
    return category == SectionCategory.RESULTS || category == SectionCategory.CONCLUSIONS;
  }
}
