package org.posology.comparison;

import java.util.List;
import java.util.Locale;

/**
 * What explains that two versions differ in a claim.
 *
 * @param part of the extraction
 * @param rule that found, or found no more, what makes the difference
 */
public record Cause(Part part, String rule) {

  /** Parts of the extraction, in the order in which they are asked. */
  public enum Part {
    DRUG,
    OUTCOME,
    DOSE,
    DOSE_LINK,
    CLAIM;

    /** As outputs name it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a file is of those that this part reads. */
    boolean reads(String file) {
      return folders().stream().anyMatch(file::startsWith);
    }

    private List<String> folders() {
      return switch (this) {
        case DRUG -> List.of("models/drug/", "config/drug/");
        case OUTCOME -> List.of("models/outcome/", "config/outcome/");
        case DOSE -> List.of("models/dose/", "config/dose/");
        case DOSE_LINK -> List.of("models/assertion/");
        case CLAIM -> List.of("models/assertion/", "models/context/", "models/measure/");
      };
    }
  }
}
