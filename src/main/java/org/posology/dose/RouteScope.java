package org.posology.dose;

/**
 * How far a route reaches.
 *
 * <ol>
 *   <li>Directly behind an amount it is that amount's.
 *   <li>{@code orally} holds for the amounts before it, {@code cream} and {@code infusion} for the
 *       amount just before; else they, and {@code oral}, for the amounts behind them, as long as
 *       these are parts of one treatment: {@code oral A 5 mg and B 10 mg, or C 3 mg}.
 *   <li>Amounts with nothing between that may name a drug are of one drug, and share its route:
 *       {@code 10 mg, then 20 mg orally}.
 * </ol>
 */
final class RouteScope {

  private static final int FAR = 40;

  /** How far apart, in items, the amounts of one treatment stand. */
  private static final int STEP = 8;

  /** How far before its first amount a route may stand. */
  private static final int LEAD = 16;

  /** How far behind an amount its {@code cream} or {@code infusion} may stand. */
  private static final int BESIDE = 4;

  /** Of how many items a dose with its frequency may be. */
  private static final int LONGEST_DOSE = 4;

  /** How far behind it {@code of oral A} may begin. */
  private static final int OF = 2;

  private final SentenceView view;
  private final TimingScope scope;

  RouteScope(SentenceView view, TimingScope scope) {
    this.view = view;
    this.scope = scope;
  }

  void fill() {
    for (int at = 0; at < view.size(); at++) {
      if (view.sense(at) instanceof Sense.Route route
          && !scope.isOwned(at)
          && !takeBack(at, route)) {
        takeAhead(at, route);
      }
    }
    share();
  }

  /** Gives the route to the amounts before it, and answers whether one took it. */
  private boolean takeBack(int at, Sense.Route route) {
    int reach = reach(at, route.way());
    boolean taken = false;
    for (int i = at - 1; i >= 0 && i >= at - reach - LONGEST_DOSE; i--) {
      boolean parted = reach < FAR && view.isBreak(i);
      if (scope.isStop(i, at) || parted || view.sense(i) instanceof Sense.Route) {
        return taken;
      }
      boolean near = scope.tailEnd(i) >= at - reach;
      if (scope.isDoseOrLevel(i) && near && scope.reaches(at, i)) {
        taken |= scope.of(i).takeRoute(route);
      }
    }
    return taken;
  }

  private int reach(int at, Sense.Way way) {
    boolean how = way == Sense.Way.HOW && !view.isOf(at + 1) && !view.isOfNext(at);
    if (view.isPurpose(at) || how) {
      return FAR;
    }
    return way == Sense.Way.FORM ? BESIDE : OF;
  }

  private void takeAhead(int at, Sense.Route route) {
    int last = at;
    for (int i = at + 1; i < view.size() && i <= last + (last == at ? LEAD : STEP); i++) {
      boolean another = view.isAlternative(i) && last > at && !scope.isDoseOrLevel(i + 1);
      boolean anew = last > at && scope.isLevel(i);
      boolean ends = scope.isStop(i, at) || another || anew || view.isInstead(i);
      if (ends || view.sense(i) instanceof Sense.Route) {
        return;
      }
      if (scope.isDoseOrLevel(i) && scope.reaches(at, i)) {
        scope.of(i).takeRoute(route);
        last = scope.tailEnd(i);
      }
    }
  }

  private void share() {
    int before = -1;
    for (int at = 0; at < view.size(); at++) {
      if (scope.isDoseOrLevel(at)) {
        if (before >= 0 && isSameDrug(before, at)) {
          scope.of(at).shareRoute(scope.of(before));
        }
        before = at;
      }
    }
    for (int at = before - 1; before >= 0 && at >= 0; at--) {
      if (scope.isDoseOrLevel(at)) {
        if (isSameDrug(at, before)) {
          scope.of(at).shareRoute(scope.of(before));
        }
        before = at;
      }
    }
  }

  /** A level behind an amount begins with another drug: {@code A 5 mg, a loading dose of B}. */
  private boolean isSameDrug(int first, int second) {
    if (scope.isLevel(second) && !scope.isLevel(first)) {
      return false;
    }
    for (int i = scope.tailEnd(first); i < second; i++) {
      boolean speaksOfFirst = scope.reaches(i, first) && scope.reaches(i, second);
      if (view.isStop(i) || (speaksOfFirst && view.isPlainWord(i))) {
        return false;
      }
    }
    return true;
  }
}
