package org.posology.assertion;

import java.util.Locale;

/** What a cue word says of the arms; described in {@code models/assertion/cues.tsv}. */
enum Cue {
  ALLOCATION,
  CONTROL,
  BASELINE,
  INVESTIGATED,
  EVERY_ARM,
  COMPARISON,
  BETWEEN,
  TOGETHER,
  CLAUSE;

  static Cue of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
