package org.posology.comparison;

import java.util.Locale;

/** How two versions differ in a claim. */
public enum Kind {
  /** Only the new version makes it. */
  ADDED,
  /** Only the old version makes it. */
  LOST,
  DOSE,
  DIRECTION,
  CERTAINTY,
  /** It is surer or less sure by more than the margin. */
  CONFIDENCE,
  /** The same sentence, the outcome in other words: mostly other borders. */
  OUTCOME,
  /** The same outcome in the same place, said of other drugs. */
  DRUG;

  /** As outputs name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isChange() {
    return this != ADDED && this != LOST;
  }
}
