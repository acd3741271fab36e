package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one dose beside its amount, gathered from its own words first and then from the
 * rest of its sentence.
 */
final class Timing {

  private @Nullable Sense often;
  private @Nullable Double cycleDays;

  /** The days of a cycle on which it is given as often as {@code often} says. */
  private Sense.@Nullable CycleDays within;

  private Sense.@Nullable Duration duration;
  private Sense.@Nullable Divided divided;
  private @Nullable String route;

  /** Takes what the item says, unless something nearer has said it already. */
  void take(@Nullable Sense sense) {
    if (sense instanceof Sense.Frequency
        || sense instanceof Sense.Daily
        || sense instanceof Sense.Uneven) {
      takeOften(sense);
    } else if (sense instanceof Sense.CycleDays days) {
      takeDays(days);
    } else if (sense instanceof Sense.Cycle cycle && cycleDays == null) {
      cycleDays = cycle.days();
    } else if (sense instanceof Sense.Duration length && duration == null) {
      duration = length;
    } else if (sense instanceof Sense.Divided split && divided == null) {
      divided = split;
    } else if (sense instanceof Sense.Route way) {
      takeRoute(way);
    }
  }

  private void takeDays(Sense.CycleDays days) {
    if (often == null) {
      often = days;
    } else if (within == null && !isRare() && !(isDaily() && !days.consecutive())) {
      within = days;
    } else {
      return;
    }
    cycleDays = cycleDays == null ? days.cycle() : cycleDays;
  }

  /** Takes the route of another dose, where it has none. */
  void shareRoute(Timing other) {
    route = route == null ? other.route : route;
  }

  /** Takes the route, and answers whether there was none. */
  boolean takeRoute(Sense.Route way) {
    boolean isFirst = route == null;
    route = isFirst ? way.name() : route;
    return isFirst;
  }

  /** {@code on days 1 and 8 … every 3 weeks}: the frequency is that of the cycle. */
  private void takeOften(Sense sense) {
    if (often == null) {
      often = sense;
    } else if (often instanceof Sense.CycleDays
        && cycleDays == null
        && sense instanceof Sense.Frequency frequency) {
      cycleDays = 1 / frequency.low();
    }
  }

  /** Whether it is given less than once a day, so that days can't part it any further. */
  private boolean isRare() {
    return often instanceof Sense.Frequency frequency && frequency.low() < 1;
  }

  /** Whether it is given on some days of a cycle. */
  boolean isOnDays() {
    return within != null || often instanceof Sense.CycleDays;
  }

  /** Whether days are said, and not of how long a cycle. */
  boolean lacksCycle() {
    return cycleDays == null && (within != null || often instanceof Sense.CycleDays);
  }

  boolean hasOften() {
    return often != null && !(often instanceof Sense.CycleDays && cycleDays == null);
  }

  /** Whether the amount is that of a day. */
  boolean isDaily() {
    return often instanceof Sense.Daily || (often == null && divided != null);
  }

  /** How many times the amount of a day is divided, or null. */
  @Nullable Double divided() {
    return divided == null ? null : divided.times();
  }

  /** Times per day, or null; days without a cycle are every day where they are consecutive. */
  Sense.@Nullable Frequency frequency() {
    if (within != null && cycleDays != null && cycleDays >= within.count()) {
      double share = within.count() / cycleDays;
      return often instanceof Sense.Frequency frequency
          ? new Sense.Frequency(frequency.low() * share, frequency.high() * share, false)
          : new Sense.Frequency(share, share, false);
    }
    if (often instanceof Sense.Frequency frequency) {
      return frequency;
    }
    if (!(often instanceof Sense.CycleDays days)) {
      return null;
    }
    if (cycleDays != null && cycleDays >= days.count()) {
      double timesPerDay = days.count() / cycleDays;
      return new Sense.Frequency(timesPerDay, timesPerDay, false);
    }
    return days.consecutive() ? new Sense.Frequency(1, 1, false) : null;
  }

  Sense.@Nullable Duration duration() {
    return duration;
  }

  @Nullable String route() {
    return route;
  }
}
