package org.posology.context;

/** A cue at the words from {@code begin} to before {@code end}. */
record FoundCue(int begin, int end, DirectionRule rule, CueSide side, boolean negated) {

  Direction direction() {
    return rule.change().direction(negated);
  }

  boolean isOpen() {
    return rule.change() == Change.DIFFER && !negated;
  }
}
