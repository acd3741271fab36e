package org.posology.context;

/** How a cue stands to the outcome that it speaks of. */
enum CueKind {
  /** Object behind, or subject before. */
  VERB,
  /** "Reduction in X", "X reduction". */
  NOUN,
  /** "Higher X", "X was higher". */
  QUALITY,
  /** "Similar X", "X was similar", "similar in terms of X". */
  LIKENESS,
  /** "No X". */
  DENIAL,
  /** "X did not occur". */
  ABSENCE,
  /** Only looks like a cue: "side effects", "at least". */
  MASK
}
