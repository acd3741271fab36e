package org.posology.context;

import java.util.Locale;

/** How sure the authors are of a claim. */
public enum Certainty {
  ASSERTED,
  /** May, might, seems, suggests, a trend. */
  HEDGED;

  /** As it stands in the output: {@code hedged}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
