package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * How far a frequency reaches. One before its drug ({@code once-daily A 5 mg}) holds for what
 * follows; any other for the amounts before it that have none, back to the frequency before. It
 * stops where another dose takes the place of the first ({@code 600 mg, then 200 mg every 4 h}), at
 * steps ({@code increased by 5 mg weekly}), and at what is only observed.
 */
final class OftenScope {

  /** How far, in items, a frequency reaches. */
  private static final int REACH = 45;

  /** How many words may stand before it, remarks in parentheses aside. */
  private static final int AHEAD = 9;

  /** How far {@code per day} may stand from its amount. */
  private static final int NEAR = 11;

  private static final double MOST_OFTEN = 24.5;

  /** Times per day of what is given by cycles. */
  private static final double RARELY = 0.11;

  private final SentenceView view;
  private final TimingScope scope;

  OftenScope(SentenceView view, TimingScope scope) {
    this.view = view;
    this.scope = scope;
  }

  void fill() {
    int before = -1;
    for (int at = 0; at < view.size(); at++) {
      if (view.isOften(at)) {
        if (view.isAdjective(at) && ahead(at) > 0) {
          takeAhead(at);
        } else {
          takeBack(at, before);
        }
        before = at;
      }
    }
  }

  /** The amount that follows within a few words, or 0. */
  private int ahead(int often) {
    int left = AHEAD;
    for (int i = often + 1; left > 0 && i < view.size(); i++, left--) {
      if (view.isDose(i)) {
        return i;
      }
      int remark = remarkEnd(i);
      if (view.isOften(i) || scope.isStop(i, often) || (view.isClose(i) && remark == i)) {
        return 0;
      }
      i = remark;
    }
    return 0;
  }

  /** Where a remark without doses that opens here closes, as {@code (n = 30)}; else here. */
  private int remarkEnd(int open) {
    int at = open;
    while (view.isOpen(open) && at < view.size() && !view.isDose(at) && !view.isOften(at)) {
      if (view.isClose(at)) {
        return at;
      }
      at++;
    }
    return open;
  }

  private void takeAhead(int often) {
    int first = ahead(often);
    for (int i = first; i < view.size() && i < often + REACH; i++) {
      if (view.isOften(i) || scope.isStop(i, often)) {
        return;
      }
      if (i > first && (view.isWith(i) || view.isCourses(i))) {
        return;
      }
      int last = view.isDose(i) ? lastOfList(i) : i;
      boolean another = (i > first || last > i) && oftenFollows(last);
      if (view.isDose(i) && !another && !scope.of(i).hasOften()) {
        scope.of(i).take(view.sense(often));
      }
    }
  }

  /** Whether a frequency stands behind a dose, before the next one. */
  private boolean oftenFollows(int dose) {
    boolean closed = dose + 1 < view.size() && view.isClose(dose + 1);
    for (int i = dose + (closed ? 2 : 1); i < view.size() && !view.isDose(i); i++) {
      if (view.isBreak(i) || view.isOpen(i) || view.isOften(i)) {
        return view.isOften(i) && !(closed && view.isAdjective(i) && ahead(i) > 0);
      }
    }
    return false;
  }

  /** The last dose of the list that begins here: {@code 5 g, 10 g or 15 g}. */
  private int lastOfList(int dose) {
    int last = dose;
    for (int i = dose + 1; i < view.size(); i++) {
      if (view.isDose(i)) {
        last = i;
      } else if (!view.isComma(i) && !view.isAlternative(i)) {
        return last;
      }
    }
    return last;
  }

  private void takeBack(int often, int before) {
    if (view.sense(often) instanceof Sense.CycleDays) {
      takeDays(often);
    }
    int reach = reach(view.sense(often));
    boolean owned = scope.isOwned(often);
    for (int i = often - 1; i > before && i > often - reach; i--) {
      if (scope.isStop(i, often) || isBarrier(i, owned)) {
        return;
      }
      if (view.isDose(i) && isFree(i, often)) {
        scope.of(i).take(view.sense(often));
      }
    }
  }

  /**
   * {@code 5 mg twice daily, days 1 to 5}; {@code 5 mg twice daily or placebo on days 1 to 5}: days
   * beside another frequency.
   */
  private void takeDays(int days) {
    int dose = scope.doseBefore(days);
    int gap = days - scope.tailEnd(dose);
    boolean joined = gap == 1 && (view.isComma(days - 1) || view.isOpen(days - 1));
    boolean shared = gap == 2 && view.isAlternative(days - 2);
    if (dose >= 0 && (joined || shared) && !scope.of(dose).isOnDays()) {
      scope.of(dose).take(view.sense(days));
    }
  }

  private boolean isBarrier(int at, boolean owned) {
    return view.isObserved(at) || view.isStep(at) || (owned && view.isThen(at));
  }

  private static int reach(@Nullable Sense sense) {
    if (sense instanceof Sense.Frequency often && (often.near() || often.low() > MOST_OFTEN)) {
      return 0;
    }
    return sense instanceof Sense.Daily daily && daily.near() ? NEAR : REACH;
  }

  private static boolean isRare(@Nullable Sense sense) {
    return (sense instanceof Sense.Frequency often && often.high() < RARELY)
        || (sense instanceof Sense.CycleDays days
            && days.cycle() != null
            && days.count() / days.cycle() < RARELY);
  }

  private boolean isFree(int dose, int often) {
    if (view.sense(often) instanceof Sense.CycleDays days
        && days.cycle() == null
        && scope.tailEnd(dose) == often - 1) {
      return false;
    }
    boolean ofAnother = view.sense(often) instanceof Sense.Frequency && scope.isOwned(often);
    if (ofAnother && view.isPerTime(dose)) {
      return false;
    }
    boolean rarely = isRare(view.sense(often));
    boolean divides = view.sense(often) instanceof Sense.Divided;
    return !scope.of(dose).hasOften()
        && (!divides || view.isPerTime(dose))
        && !view.isGivenOnce(dose, rarely)
        && scope.reaches(often, dose);
  }
}
