package org.posology.dose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Level 1: how often, how long, on which days, and numbers that belong to labels. */
final class ScheduleReader implements Level.Rewriting {

  /** What a rule of {@code schedule.rules} makes of its match. */
  enum Reading {
    /** {@code n} times per {@code of} periods. */
    TIMES,
    /** Once in {@code n} periods. */
    EVERY,
    /** Per period: said of many things. */
    RATE,
    DAILY,
    /** Per day: said of many things. */
    DAILYRATE,
    /** The amount of a day is divided. */
    SPLIT,
    /** So many days, with the length of the cycle where it is said. */
    DAYS,
    /** So many days of each cycle, one after the other. */
    STRETCH,
    /** Weeks of a schedule: a frequency where they are evenly apart. */
    WEEKS,
    CYCLE,
    /** For so long. */
    DURATION,
    /** A treatment of this length. */
    COURSE,
    /** Within or over this time. */
    WINDOW,
    LABEL,
    /** Nothing: no other rule may read a part of it. */
    KEPT;

    static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new TreeSet<>();
      for (Reading reading : values()) {
        names.add(reading.name().toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  private static final double DAYS_A_WEEK = 7;

  private final Signs signs;

  ScheduleReader(Signs signs) {
    this.signs = signs;
  }

  @Override
  public List<Item> rewrite(Match match) {
    Reading reading = Reading.valueOf(match.rule().reading().toUpperCase(Locale.ROOT));
    Item item =
        switch (reading) {
          case TIMES -> times(match);
          case EVERY -> every(match, false);
          case RATE -> every(match, true);
          case DAILY -> whole(match, signs.daily, new Sense.Daily(false));
          case DAILYRATE -> whole(match, signs.daily, new Sense.Daily(true));
          case SPLIT -> split(match);
          case DAYS -> days(match);
          case STRETCH -> stretch(match);
          case WEEKS -> weeks(match);
          case CYCLE -> whole(match, signs.cycle, new Sense.Cycle(cycleDays(match)));
          case DURATION -> duration(match, Sense.Length.GIVEN);
          case COURSE -> duration(match, Sense.Length.COURSE);
          case WINDOW -> duration(match, Sense.Length.WINDOW);
          case LABEL -> whole(match, signs.label, null);
          case KEPT -> null;
        };
    return item == null ? match.items() : List.of(item);
  }

  private static Item whole(Match match, int sign, @Nullable Sense sense) {
    return new Item(sign, match.begin(), match.end(), sense);
  }

  private @Nullable Item times(Match match) {
    List<Double> times = match.values("n");
    return frequency(match, least(times) / cycleDays(match), most(times) / cycleDays(match));
  }

  private @Nullable Item every(Match match, boolean near) {
    List<Double> periods = match.has("n") ? match.values("n") : List.of(1.0);
    double days = period(match);
    double low = 1 / (most(periods) * days);
    double high = 1 / (least(periods) * days);
    boolean sensible = low > 0 && high <= Double.MAX_VALUE;
    return sensible ? whole(match, signs.frequency, new Sense.Frequency(low, high, near)) : null;
  }

  private @Nullable Item frequency(Match match, double low, double high) {
    boolean sensible = low > 0 && high <= Double.MAX_VALUE;
    return sensible ? whole(match, signs.frequency, new Sense.Frequency(low, high, false)) : null;
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(v -> v).min().orElse(0);
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(v -> v).max().orElse(0);
  }

  /** {@code of:NUMBER period:PERIOD} in days. */
  private static double cycleDays(Match match) {
    double count = match.has("of") ? match.values("of").get(0) : 1;
    return count * period(match);
  }

  private static double period(Match match) {
    return period(match.first("period"));
  }

  private static double period(@Nullable Item period) {
    return period != null && period.sense() instanceof Sense.Period p ? p.days() : 1;
  }

  private @Nullable Item days(Match match) {
    List<Double> single = match.values("day");
    List<Double> lows = match.values("low");
    List<Double> highs = match.values("high");
    double count = single.size();
    for (int i = 0; i < lows.size(); i++) {
      count += highs.get(i) - lows.get(i) + 1;
    }
    if (!(count >= 1 && count <= Integer.MAX_VALUE)) {
      return null;
    }
    Double cycle = match.has("of") ? cycleDays(match) : null;
    if (cycle != null && count > cycle) {
      return null;
    }
    boolean consecutive = single.isEmpty() && lows.size() == 1;
    int sign = cycle == null ? signs.days : signs.frequency;
    return whole(match, sign, new Sense.CycleDays((int) count, consecutive, cycle));
  }

  /** {@code for 5 days every 4 weeks}, {@code 3 weeks on, 1 week off}. */
  private @Nullable Item stretch(Match match) {
    double given = match.values("n").get(0) * period(match.first("on"));
    double cycle =
        match.has("off")
            ? given + match.values("of").get(0) * period(match.first("off"))
            : cycleDays(match);
    boolean sensible = given >= 1 && given == Math.rint(given) && given < cycle;
    return sensible
        ? whole(match, signs.frequency, new Sense.CycleDays((int) given, !match.has("off"), cycle))
        : null;
  }

  private @Nullable Item weeks(Match match) {
    List<Double> weeks = match.values("day");
    if (weeks.size() < 3 || match.has("low")) {
      return whole(match, signs.label, null);
    }
    double step = weeks.get(1) - weeks.get(0);
    for (int i = 2; i < weeks.size(); i++) {
      if (weeks.get(i) - weeks.get(i - 1) != step) {
        return whole(match, signs.label, new Sense.Uneven());
      }
    }
    double timesPerDay = 1 / (step * DAYS_A_WEEK);
    return frequency(match, timesPerDay, timesPerDay);
  }

  private Item split(Match match) {
    List<Double> times = match.values("n");
    return whole(match, signs.divided, new Sense.Divided(times.isEmpty() ? null : least(times)));
  }

  private Item duration(Match match, Sense.Length length) {
    int begin = match.end();
    int end = match.begin();
    double days = 1;
    for (int i = 0; i < match.tags().size(); i++) {
      if (match.tags().get(i).equals("words")) {
        Item item = match.items().get(i);
        begin = Math.min(begin, item.begin());
        end = Math.max(end, item.end());
        days *= factor(item.sense());
      }
    }
    return whole(match, signs.duration, new Sense.Duration(begin, end, length, days));
  }

  /** What a number or a period adds to a length: roughly, as {@code 2 to 4 weeks} shows. */
  private static double factor(@Nullable Sense sense) {
    if (sense instanceof Sense.Value value) {
      return Math.max(value.value(), Double.MIN_NORMAL);
    }
    return sense instanceof Sense.Period period ? period.days() : 1;
  }
}
