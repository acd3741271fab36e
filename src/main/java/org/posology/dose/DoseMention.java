package org.posology.dose;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * A dose found in a text.
 *
 * @param span where it stands, with frequency, route and duration that stand directly behind it
 * @param text the words at {@code span}
 * @param dose what is given
 * @param frequency times per day, or null where it is not said; where the unit is per day itself,
 *     in how many doses that is divided
 * @param duration the exact words of how long, or null
 * @param durationSpan where those words stand, or null
 * @param route one of the routes of {@code routes.tsv}, or null
 * @param perDay the amount per day, or null where it can't be computed
 * @param rule the id of the rule that found it
 */
public record DoseMention(
    Span span,
    String text,
    Dose dose,
    @Nullable Double frequency,
    @Nullable String duration,
    @Nullable Span durationSpan,
    @Nullable String route,
    @Nullable DailyAmount perDay,
    String rule)
    implements Mention {

  public DoseMention {
    if (text.length() != span.length() || text.isEmpty()) {
      throw new IllegalArgumentException("a dose of other length than its span " + span);
    }
    if (frequency != null && !(frequency > 0 && frequency <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("no frequency: " + frequency);
    }
    if ((duration == null) != (durationSpan == null)) {
      throw new IllegalArgumentException("a duration needs its words and its place");
    }
  }
}
