package org.posology.assertion;

import java.util.List;

/**
 * What may be an assertion, and what speaks for and against it.
 *
 * @param likelihood how likely direction and dose are right, 0 to 1, where drug and outcome are:
 *     the geometric mean of the two, which are wrong together more often than by chance
 * @param features for {@link Confidence}, which says how likely drug and outcome are right
 * @param doseOptions the doses that it may hold for, those of the assertion among them
 */
public record Candidate(
    Assertion assertion, double likelihood, List<String> features, List<DoseOption> doseOptions) {

  public Candidate {
    features = List.copyOf(features);
    doseOptions = List.copyOf(doseOptions);
  }
}
