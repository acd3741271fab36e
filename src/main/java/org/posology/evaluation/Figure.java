package org.posology.evaluation;

import java.util.Locale;

/** What has to agree for a match. */
public enum Figure {
  /** A dose: begin and end. */
  DOSE_SPAN,
  /** A dose: the spans overlap. */
  DOSE_OVERLAP,
  /** A dose: overlap; low, high, unit and frequency, or the qualitative reading. */
  DOSE_RECORD,
  /** A dose that has a drug in gold: the record, and the drug. */
  DOSE_DRUG,
  /** An assertion: evidence sentence, drugs, overlapping outcome. */
  PAIR,
  /** The pair, and its direction. */
  DIRECTION,
  /** The pair, and its dose; none where gold has none. */
  DOSED,
  /** The pair with direction, dose and certainty. */
  FULL,
  /** The same, over the assertions that have a dose. */
  FULL_DOSED;

  /** As it stands in score files: {@code dose.span}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
