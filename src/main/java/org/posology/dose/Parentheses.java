package org.posology.dose;

import java.util.Arrays;

/**
 * Which parentheses each item of a sentence stands in. What is said inside holds inside: of {@code
 * A (5 mg) and B (10 mg twice daily)} only B is given twice. Of {@code A 5 mg (two tablets twice
 * daily)} both are.
 */
final class Parentheses {

  /** Where no parenthesis is open. */
  private static final int OUTSIDE = -1;

  /** For each item where the innermost parenthesis around it opens. */
  private final int[] opened;

  private final boolean[] withDose;

  Parentheses(SentenceView view) {
    int count = view.items().size();
    opened = new int[count];
    withDose = new boolean[count];
    Arrays.fill(opened, OUTSIDE);
    int innermost = OUTSIDE;
    for (int at = 0; at < count; at++) {
      if (view.isClose(at) && innermost != OUTSIDE) {
        innermost = opened[innermost];
      }
      opened[at] = innermost;
      if (view.isDose(at) && !view.isCount(at) && innermost != OUTSIDE) {
        withDose[innermost] = true;
      }
      innermost = view.isOpen(at) ? at : innermost;
    }
  }

  /** Whether what is said at {@code from} may hold for the dose at {@code dose}. */
  boolean reach(int from, int dose) {
    int around = opened[from];
    return around == OUTSIDE || isWithin(dose, around) || (!withDose[around] && dose < around);
  }

  private boolean isWithin(int at, int parenthesis) {
    int around = opened[at];
    while (around != OUTSIDE && around != parenthesis) {
      around = opened[around];
    }
    return around == parenthesis;
  }
}
