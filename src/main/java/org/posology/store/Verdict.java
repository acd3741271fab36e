package org.posology.store;

import java.util.Locale;

/** What a curator says of an assertion. */
public enum Verdict {
  ACCEPT,
  REJECT,
  /** Right but for some parts. */
  CORRECT,
  /** A remark that decides nothing. */
  NOTE,
  /** What was decided before is taken back. */
  WITHDRAW;

  /** As it stands in the database: {@code accept}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
