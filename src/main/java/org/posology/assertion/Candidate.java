package org.posology.assertion;

import java.util.List;

/**
 * What may be an assertion, and what speaks for and against it.
 *
 * @param features for {@link Confidence}
 * @param doseOptions the doses that it may hold for, those of the assertion among them
 */
public record Candidate(Assertion assertion, List<String> features, List<DoseOption> doseOptions) {

  public Candidate {
    features = List.copyOf(features);
    doseOptions = List.copyOf(doseOptions);
  }
}
