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
record SentenceView(List<Item> items, BitSet doses, ItemClasses classes) {

  /** How far before an amount its {@code loading dose of …} may begin. */
  private static final int ONCE_REACH = 5;

  /** How many items may follow an amount as part of its dose, to be looked back over. */
  private static final int MOST_TAIL = 5;

  int size() {
    return items.size();
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
        || sense instanceof Sense.Divided
        || sense instanceof Sense.CycleDays
        || sense instanceof Sense.Uneven
        || sense instanceof Sense.Cycle;
  }

  /** Whether it is a number of things: {@code two tablets}. */
  boolean isCount(int at) {
    return sense(at) instanceof Sense.Said said
        && said.unit().numerator().kind() == Unit.Kind.COUNT;
  }

  boolean isPerTime(int at) {
    return sense(at) instanceof Sense.Said said && said.unit().perTime() != null;
  }

  /** Whether the item can go on a dose that ends right before it. */
  boolean isTail(int at) {
    Sense sense = sense(at);
    return isOften(at)
        || sense instanceof Sense.Duration
        || (sense instanceof Sense.Route route && route.way() != Sense.Way.FORM);
  }

  /** Whether a frequency describes what follows: {@code a once-daily …}, {@code plus weekly …}. */
  boolean isAdjective(int at) {
    if (at == 0) {
      return true;
    }
    boolean opens = at + 2 < size() && isOpen(at + 1) && isDose(at + 2);
    boolean qualified = is(at - 1, ItemClass.BEFORE_ADJECTIVE) || isManner(at - 1);
    boolean before = isDose(at + 1) || isAct(at + 1);
    return opens || (qualified && !isAfterthought(at)) || (before && !isBehindDose(at));
  }

  /** {@code daily supplementation of 5 mg}. */
  private boolean isAct(int at) {
    return at < size() && is(at, ItemClass.ACT);
  }

  /** A route or a length of treatment that no dose stands before: {@code oral daily 5 mg}. */
  private boolean isManner(int at) {
    boolean kind = sense(at) instanceof Sense.Route route && route.way() == Sense.Way.KIND;
    boolean course =
        sense(at) instanceof Sense.Duration length && length.length() == Sense.Length.COURSE;
    return (kind || course) && !isBehindDose(at);
  }

  /** Whether the item goes on a dose, right behind it or behind a little more of the kind. */
  private boolean isBehindDose(int at) {
    int before = at - 1;
    while (before > at - MOST_TAIL && before > 0 && isTail(before)) {
      before--;
    }
    return before >= 0 && (isDose(before) || isTail(before));
  }

  /**
   * {@code 0.5 mg, every 4 weeks}: set off from its dose by a comma; but not where the next drug
   * and its dose follow, {@code A 0.5 mg, twice-daily B 10 mg}.
   */
  private boolean isAfterthought(int at) {
    boolean named = at + 2 < size() && isPlainWord(at + 1) && isDose(at + 2);
    return at > 1 && isComma(at - 1) && (isDose(at - 2) || isTail(at - 2)) && !named;
  }

  boolean isBreak(int at) {
    return isComma(at) || isClose(at) || isStop(at);
  }

  boolean isComma(int at) {
    return is(at, ItemClass.COMMA);
  }

  /** Whether what is given beside the first drug follows. */
  boolean isWith(int at) {
    return is(at, ItemClass.WITH);
  }

  boolean isStop(int at) {
    return is(at, ItemClass.SEMICOLON);
  }

  boolean isOpen(int at) {
    return is(at, ItemClass.OPEN);
  }

  boolean isClose(int at) {
    return is(at, ItemClass.CLOSE);
  }

  boolean isOf(int at) {
    return at < size() && is(at, ItemClass.OF);
  }

  /** {@code and IV pantoprazole (40 mg)}: whether a route is that of the dose that follows. */
  boolean isOfNext(int at) {
    int dose = at + 2 < size() && isOpen(at + 2) ? at + 3 : at + 2;
    boolean joined = at > 0 && is(at - 1, ItemClass.BEFORE_ADJECTIVE);
    return joined && dose < size() && isPlainWord(at + 1) && isDose(dose);
  }

  /** Whether what follows is what the dose is for: {@code for spinal anaesthesia}. */
  boolean isPurpose(int at) {
    return at > 0 && is(at - 1, ItemClass.PURPOSE);
  }

  /** Whether the word may name a drug: no rule knows it, or as a drug only. */
  boolean isPlainWord(int at) {
    return classes.isPlainWord(items.get(at))
        || is(at, ItemClass.PREPARED)
        || is(at, ItemClass.PLATIN)
        || is(at, ItemClass.INSULIN);
  }

  /** Whether what follows is done to watch, not to treat: {@code measured every 4 h}. */
  boolean isObserved(int at) {
    return is(at, ItemClass.OBSERVED);
  }

  /** Whether what follows is a step of the dose: {@code increased by}, {@code doubled}. */
  boolean isStep(int at) {
    return is(at, ItemClass.STEP)
        || (at > 0 && is(at, ItemClass.BY) && is(at - 1, ItemClass.CHANGED));
  }

  /** Whether another dose takes the place of the one before: {@code then}, {@code or to}. */
  boolean isThen(int at) {
    return is(at, ItemClass.THEN);
  }

  /** Whether words lie between that part one treatment from another. */
  boolean isAlternative(int at) {
    return is(at, ItemClass.ALTERNATIVE);
  }

  /** Whether other courses follow: {@code or four cycles of A 5 mg}. */
  boolean isCourses(int at) {
    return is(at, ItemClass.COURSES);
  }

  /** Whether what it is compared with follows. */
  boolean isInstead(int at) {
    return is(at, ItemClass.INSTEAD);
  }

  /** Whether the treatment of a trial follows, behind what went before it. */
  boolean isAssigned(int at) {
    return is(at, ItemClass.ASSIGNED);
  }

  /**
   * Whether the amount is said to be a loading dose, a bolus or a single dose. A bolus may still be
   * given anew with every cycle; of {@code 4 mg bolus and 2 mg} only the first is one.
   */
  boolean isGivenOnce(int at, boolean rarely) {
    if (at + 1 < size() && isOnce(at + 1, rarely)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i >= at - ONCE_REACH; i--) {
      if (isOnce(i, rarely)) {
        return i == 0 || !isDose(i - 1);
      }
      if (isDose(i) || isBreak(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isOnce(int at, boolean rarely) {
    return is(at, ItemClass.LOADING) && !(rarely && is(at, ItemClass.BOLUS));
  }

  private boolean is(int at, ItemClass asked) {
    return classes.has(items.get(at), asked);
  }
}
