package org.posology.context;

/** What a sentence does in its abstract. */
public enum SentenceRole {
  AIM,
  METHOD,
  FINDING,
  /** Prior knowledge, stated as a fact. */
  BACKGROUND_FACT,
  CONCLUSION,
  /** Need, approval, registration, baseline: no claim. */
  OTHER;

  /** Whether a sentence of this role can make a claim. */
  public boolean claims() {
    return this == FINDING || this == BACKGROUND_FACT || this == CONCLUSION;
  }
}
