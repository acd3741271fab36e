package org.posology.context;

/** What a cue says before denial and figures are taken into account. */
enum Change {
  INCREASE(Direction.INCREASE),
  DECREASE(Direction.DECREASE),
  IMPROVE(Direction.IMPROVE),
  WORSEN(Direction.WORSEN),
  SAME(Direction.NO_DIFFERENCE),
  /** There is a difference or an effect; which way, the cue does not say. */
  DIFFER(Direction.REPORTED),
  ABSENT(Direction.ABSENT);

  private final Direction plain;

  Change(Direction plain) {
    this.plain = plain;
  }

  Direction direction(boolean negated) {
    return negated && this != ABSENT ? Direction.NO_DIFFERENCE : plain;
  }
}
