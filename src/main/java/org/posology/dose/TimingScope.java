package org.posology.dose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Level 4: which frequency, duration and route hold for which dose of a sentence.
 *
 * <ol>
 *   <li>What stands directly behind an amount is its own, and part of its span.
 *   <li>A frequency before its drug ({@code once-daily A 5 mg}) holds for what follows; any other
 *       for the amounts before it that have none, back to the frequency before.
 *   <li>The duration is the next one behind the amount, or the only one of the sentence.
 *   <li>The route is the nearest one before the amount, or else the next behind it.
 * </ol>
 */
final class TimingScope {

  /** How far, in items, a frequency reaches. */
  private static final int REACH = 45;

  /** How far duration and route are looked for; a sentence is rarely longer. */
  private static final int FAR = 80;

  private static final int AHEAD = 7;
  private static final double MOST_OFTEN = 24.5;

  private final SentenceView view;
  private final Map<Integer, Timing> timings = new TreeMap<>();
  private final Map<Integer, Integer> tailEnds = new TreeMap<>();

  TimingScope(SentenceView view) {
    this.view = view;
    for (int i = 0; i < view.items().size(); i++) {
      if (view.isDose(i)) {
        timings.put(i, new Timing());
        tailEnds.put(i, takeTail(i));
      }
    }
  }

  void fill() {
    fillOften();
    for (Map.Entry<Integer, Timing> dose : timings.entrySet()) {
      fillDuration(dose.getKey(), dose.getValue());
      fillRoute(dose.getKey(), dose.getValue());
    }
  }

  Timing of(int amount) {
    Timing timing = timings.get(amount);
    if (timing == null) {
      throw new IllegalArgumentException("no dose at item " + amount);
    }
    return timing;
  }

  /** The index of the item behind the dose and all that belongs to its span. */
  int tailEnd(int amount) {
    return tailEnds.getOrDefault(amount, amount + 1);
  }

  private int takeTail(int amount) {
    int at = amount + 1;
    while (at < view.items().size() && view.isTail(at)) {
      of(amount).take(view.sense(at));
      at++;
    }
    return at;
  }

  private void fillOften() {
    int before = -1;
    for (int at = 0; at < view.items().size(); at++) {
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
    for (int i = often + 1; i <= often + AHEAD && i < view.items().size(); i++) {
      if (view.isDose(i)) {
        return i;
      }
      if (view.isOften(i) || view.isBreak(i)) {
        return 0;
      }
    }
    return 0;
  }

  private void takeAhead(int often) {
    for (int i = ahead(often); i < view.items().size() && i < often + REACH; i++) {
      if (view.isOften(i) || view.isStop(i)) {
        return;
      }
      if (view.isDose(i) && !of(i).hasOften()) {
        of(i).take(view.sense(often));
      }
    }
  }

  private void takeBack(int often, int before) {
    boolean tooOften =
        view.sense(often) instanceof Sense.Frequency f && (f.near() || f.low() > MOST_OFTEN);
    if (tooOften) {
      return;
    }
    for (int i = often - 1; i > before && i > often - REACH; i--) {
      if (view.isStop(i) || view.isObserved(i)) {
        return;
      }
      if (view.isDose(i) && !of(i).hasOften() && !view.isGivenOnce(i)) {
        of(i).take(view.sense(often));
      }
    }
  }

  private void fillDuration(int amount, Timing timing) {
    timing.take(next(amount, Sense.Duration.class));
    timing.take(last(amount, Sense.Duration.class));
  }

  private void fillRoute(int amount, Timing timing) {
    timing.take(last(amount, Sense.Route.class));
    timing.take(next(amount, Sense.Route.class));
  }

  private @Nullable Sense next(int from, Class<? extends Sense> type) {
    List<Item> items = view.items();
    for (int i = from + 1; i < items.size() && i < from + FAR; i++) {
      if (type.isInstance(view.sense(i))) {
        return view.sense(i);
      }
    }
    return null;
  }

  private @Nullable Sense last(int from, Class<? extends Sense> type) {
    for (int i = from - 1; i >= 0 && i > from - FAR; i--) {
      if (type.isInstance(view.sense(i))) {
        return view.sense(i);
      }
    }
    return null;
  }
}
