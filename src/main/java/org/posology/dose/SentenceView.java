package org.posology.dose;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of one sentence with the verdict on its amounts, and what the scopes ask about them.
 *
 * @param items after all rewriting
 * @param doses which of them are doses
 * @param classes answers whether an item belongs to a class
 */
record SentenceView(List<Item> items, BitSet doses, Classes classes) {

  /** Classes that scopes ask for, by the names of the rule files. */
  interface Classes {
    boolean has(Item item, String className);
  }

  boolean isDose(int at) {
    return doses.get(at);
  }

  @Nullable Sense sense(int at) {
    return items.get(at).sense();
  }

  boolean isOften(int at) {
    Sense sense = sense(at);
    return sense instanceof Sense.Frequency
        || sense instanceof Sense.Daily
        || sense instanceof Sense.CycleDays
        || sense instanceof Sense.Cycle;
  }

  /** Whether the item can go on a dose that ends right before it. */
  boolean isTail(int at) {
    Sense sense = sense(at);
    return isOften(at)
        || sense instanceof Sense.Duration
        || sense instanceof Sense.Route
        || is(at, "DIVIDED");
  }

  /** Whether a frequency describes what follows: {@code a once-daily …}, {@code plus weekly …}. */
  boolean isAdjective(int at) {
    return at == 0 || is(at - 1, "BEFORE_ADJECTIVE");
  }

  boolean isBreak(int at) {
    return is(at, "COMMA") || is(at, "CLOSE") || isStop(at);
  }

  boolean isStop(int at) {
    return is(at, "SEMICOLON");
  }

  /** Whether what follows is done to watch, not to treat: {@code measured every 4 h}. */
  boolean isObserved(int at) {
    return is(at, "OBSERVED");
  }

  /** Whether the amount is said to be a loading dose, a bolus or a single dose. */
  boolean isGivenOnce(int at) {
    boolean after = at + 1 < items.size() && is(at + 1, "LOADING");
    boolean before = (at > 0 && is(at - 1, "LOADING")) || (at > 2 && is(at - 3, "LOADING"));
    return after || before;
  }

  private boolean is(int at, String className) {
    return classes.has(items.get(at), className);
  }
}
