package org.posology.assertion;

import java.util.List;

/**
 * What may be an assertion, and what speaks for and against it.
 *
 * @param features for {@link Confidence}
 */
public record Candidate(Assertion assertion, List<String> features) {

  public Candidate {
    features = List.copyOf(features);
  }
}
