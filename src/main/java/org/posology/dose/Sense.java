package org.posology.dose;

import org.jspecify.annotations.Nullable;

/** What an item says; a type for each kind of thing that can be said about a dose. */
sealed interface Sense {

  record Value(double value) implements Sense {}

  record InUnit(Unit unit) implements Sense {}

  /** A stretch of time in days: {@code week}, {@code weekly}. */
  record Period(double days) implements Sense {}

  /**
   * Times per day, {@code 2-4 times a day} with two bounds. A near one ({@code per month}) holds
   * for a dose right before it only, as such words say the rate of other things too.
   */
  record Frequency(double low, double high, boolean near) implements Sense {}

  /**
   * {@code daily} without a number: it makes the unit per day. A near one ({@code a day}) holds for
   * a dose close before it only.
   */
  record Daily(boolean near) implements Sense {}

  /** {@code in two divided doses}: what is said is the amount of a day, given so many times. */
  record Divided(@Nullable Double times) implements Sense {}

  /**
   * {@code on days 1, 8 and 15}: so many of a cycle; consecutive ones may have no cycle.
   *
   * @param cycle its length in days, where it is said with them
   */
  record CycleDays(int count, boolean consecutive, @Nullable Double cycle) implements Sense {}

  /** {@code at weeks 0, 1, 4 and 12}: given at these times, no so many a day. */
  record Uneven() implements Sense {}

  /** {@code of a 28-day cycle}. */
  record Cycle(double days) implements Sense {}

  /** How a duration is said. */
  enum Length {
    /** {@code for 8 weeks}. */
    GIVEN,
    /** {@code 8-week treatment}. */
    COURSE,
    /** {@code over 8 weeks}: also said of what is measured. */
    WINDOW
  }

  /** How long: the words themselves, without {@code for}. */
  record Duration(int begin, int end, Length length, double days) implements Sense {
    boolean isShort() {
      return days < 1;
    }
  }

  /** How the words for a route stand to a dose, as {@code routes.tsv} explains. */
  enum Way {
    HOW,
    KIND,
    FORM
  }

  record Route(String name, Way way) implements Sense {}

  /** An amount with its bounds; {@code rule} found it. */
  record Said(@Nullable Double low, @Nullable Double high, Unit unit, String rule)
      implements Sense {}

  record Exposure(double low, double high, String rule) implements Sense {}
}
