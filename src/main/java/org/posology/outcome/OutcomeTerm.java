package org.posology.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A term of the lexicon.
 *
 * @param concept its id in a vocabulary, or null for an endpoint of our own list
 * @param domain number of its COMET domain, 0 where unknown
 * @param rule which list it is from
 */
record OutcomeTerm(@Nullable String concept, int domain, @Nullable OutcomeSide side, String rule) {

  /** Whether the list alone makes a phrase an outcome; names of diseases don't. */
  boolean isStrong() {
    return !rule.equals("vocabulary");
  }

  boolean isVerdict() {
    return rule.equals("verdict");
  }
}
