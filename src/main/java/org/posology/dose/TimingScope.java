package org.posology.dose;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Level 4: which frequency, duration and route hold for which dose of a sentence.
 *
 * <ol>
 *   <li>What stands directly behind an amount is its own, and part of its span.
 *   <li>What stands elsewhere reaches as far as {@link OftenScope}, {@link DurationScope} and
 *       {@link RouteScope} say.
 * </ol>
 */
final class TimingScope {

  /** Times per day: every 2 weeks, or less often. */
  private static final double RARELY = 0.0715;

  private final SentenceView view;
  private final Parentheses parentheses;
  private final TreeMap<Integer, Timing> timings = new TreeMap<>();
  private final TreeMap<Integer, Integer> tailEnds = new TreeMap<>();

  /**
   * @param levels doses without numbers: they have a route, and no frequency or duration
   */
  TimingScope(SentenceView view, List<QualitativeFinder.Level> levels) {
    this.view = view;
    this.parentheses = new Parentheses(view);
    for (QualitativeFinder.Level level : levels) {
      timings.put(level.first(), new Timing());
      tailEnds.put(level.first(), takeInside(level));
    }
    for (int i = 0; i < view.size(); i++) {
      if (view.isDose(i)) {
        timings.put(i, new Timing());
        tailEnds.put(i, takeTail(i));
      }
    }
  }

  private int takeInside(QualitativeFinder.Level level) {
    for (int i = level.first(); i < level.end(); i++) {
      if (view.sense(i) instanceof Sense.Route route) {
        of(level.first()).takeRoute(route);
      }
    }
    return level.end();
  }

  /** Whether a dose, with or without a number, begins at the item. */
  boolean isDoseOrLevel(int at) {
    return timings.containsKey(at);
  }

  /**
   * @param cycle the length of the article's cycles in days, where it has just one
   */
  void fill(@Nullable Double cycle) {
    if (!timings.isEmpty()) {
      new OftenScope(view, this).fill();
      new DurationScope(view, this).fill();
      new RouteScope(view, this).fill();
      takeCycle(cycle);
    }
  }

  /** Of the sentence, {@code 5 mg twice daily on days 1 to 10 (q21d)}, or else of the article. */
  private void takeCycle(@Nullable Double ofArticle) {
    Double ofSentence = cycleOfSentence();
    Double days = ofSentence == null ? ofArticle : ofSentence;
    for (Timing timing : timings.values()) {
      if (days != null && timing.lacksCycle()) {
        timing.take(new Sense.Cycle(days));
      }
    }
  }

  /** The length in days of the sentence's cycles, where it says just one, or null. */
  private @Nullable Double cycleOfSentence() {
    Set<Double> cycles = new HashSet<>();
    for (Item item : view.items()) {
      if (item.sense() instanceof Sense.Cycle cycle) {
        cycles.add(cycle.days());
      } else if (item.sense() instanceof Sense.CycleDays days && days.cycle() != null) {
        cycles.add(days.cycle());
      } else if (item.sense() instanceof Sense.Frequency often && often.high() <= RARELY) {
        cycles.add(Math.rint(1 / often.low()));
      }
    }
    return cycles.size() == 1 ? cycles.iterator().next() : null;
  }

  /** Whether a dose without a number begins at the item. */
  boolean isLevel(int at) {
    return isDoseOrLevel(at) && !view.isDose(at);
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

  /** Whether the item stands directly behind a dose, and so belongs to it. */
  boolean isOwned(int at) {
    Map.Entry<Integer, Integer> before = tailEnds.lowerEntry(at);
    return before != null && at < before.getValue();
  }

  /** Whether a semicolon at {@code at} ends what is said at {@code from}. */
  boolean isStop(int at, int from) {
    return view.isStop(at) && parentheses.reach(at, from);
  }

  /** Whether what is said at {@code from} may hold for the dose at {@code dose}. */
  boolean reaches(int from, int dose) {
    return parentheses.reach(from, dose);
  }

  /** Where the last amount before the item is, or -1. */
  int doseBefore(int at) {
    Integer dose = tailEnds.lowerKey(at);
    return dose == null || !view.isDose(dose) ? -1 : dose;
  }

  private int takeTail(int amount) {
    int at = amount + 1;
    while (at < view.size() && view.isTail(at)) {
      of(amount).take(view.sense(at));
      at++;
    }
    return at;
  }
}
