package org.posology.assertion;

import java.util.List;

/**
 * Doses that a claim may hold for, and what speaks for and against them.
 *
 * @param source where they were taken from
 * @param doses none, where the claim may hold for no dose in particular
 * @param features for {@link DoseWeights}
 */
public record DoseOption(Source source, List<LinkedDose> doses, List<String> features) {

  /** Where the doses of a claim can be taken from. */
  public enum Source {
    /** Beside whom the sentence speaks of, or in its clause. */
    SENTENCE,
    /** What the arm got. */
    ARM,
    /** All that the article gives of the drug. */
    ARTICLE,
    /** The claim holds for no dose in particular. */
    NONE
  }

  public DoseOption {
    doses = List.copyOf(doses);
    features = List.copyOf(features);
  }
}
