package org.posology.dose;

import java.util.function.Predicate;

/**
 * How far a duration reaches. {@code for 8 weeks} holds for the amounts before it that have none;
 * {@code 8-week treatment} also for those behind it; {@code over 8 weeks} for those close before
 * it; and what is shorter than a day, as an infusion is, for the one just beside it.
 */
final class DurationScope {

  /** How far, in items, a duration reaches; a sentence is rarely longer. */
  private static final int FAR = 60;

  private static final int CLOSE = 14;
  private static final int NEAR = 8;

  /** A duration that opens a sentence begins before this item. */
  private static final int OPENING = 2;

  private final SentenceView view;
  private final TimingScope scope;

  DurationScope(SentenceView view, TimingScope scope) {
    this.view = view;
    this.scope = scope;
  }

  /** Long ones first: how long a treatment lasts is worth more than how long an infusion does. */
  void fill() {
    fill(duration -> !duration.isShort());
    fill(Sense.Duration::isShort);
  }

  private void fill(Predicate<Sense.Duration> wanted) {
    for (int at = 0; at < view.size(); at++) {
      if (view.sense(at) instanceof Sense.Duration duration && wanted.test(duration)) {
        takeBack(at, duration);
        if (duration.length() == Sense.Length.COURSE || at < OPENING) {
          takeAhead(at, duration);
        }
      }
    }
  }

  private static int reach(Sense.Duration duration) {
    if (duration.isShort()) {
      return NEAR;
    }
    return duration.length() == Sense.Length.WINDOW ? CLOSE : FAR;
  }

  private void takeBack(int at, Sense.Duration duration) {
    for (int i = at - 1; i >= 0 && i > at - reach(duration); i--) {
      if (isEnd(i, at, duration) || taken(i, at, duration)) {
        return;
      }
    }
  }

  private void takeAhead(int at, Sense.Duration duration) {
    int reach = duration.isShort() ? NEAR : FAR;
    for (int i = at + 1; i < view.size() && i < at + reach; i++) {
      if (isEnd(i, at, duration) || view.isAssigned(i) || taken(i, at, duration)) {
        return;
      }
    }
  }

  private boolean isEnd(int at, int from, Sense.Duration duration) {
    return scope.isStop(at, from)
        || (view.sense(at) instanceof Sense.Duration other
            && other.isShort() == duration.isShort());
  }

  /** Gives it to the dose that may be there, and answers whether that is the last one. */
  private boolean taken(int at, int from, Sense.Duration duration) {
    if (!view.isDose(at) || !scope.reaches(from, at)) {
      return false;
    }
    scope.of(at).take(duration);
    return duration.isShort();
  }
}
