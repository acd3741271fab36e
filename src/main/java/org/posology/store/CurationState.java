package org.posology.store;

import java.util.Locale;

/** Where an assertion stands with the curators. */
public enum CurationState {
  UNDECIDED,
  ACCEPTED,
  CORRECTED,
  REJECTED,
  /** Something changed since the decision, which is not applied. */
  LOOK_AGAIN;

  /** As it stands in the database: {@code look_again}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CurationState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
