package org.posology.dose;

/** How an amount per day compares with what is usual for its drug. A flag, never a verdict. */
public enum Plausibility {
  USUAL,
  /** Far below what is usual: perhaps a unit was misread, or misprinted. */
  LOW,
  /** Far above what is usual. */
  HIGH,
  /** Nothing is known of the drug, or the amount per day can't be computed. */
  UNKNOWN
}
