package org.posology.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.posology.document.PosologyException;
import org.springframework.scheduling.support.CronExpression;

/** When a command is started, in the way of cron. */
public final class Schedule {

  private final CronExpression expression;
  private final ZoneId zone;
  private final Overlap overlap;

  /** What becomes of a start that another run is in the way of. */
  public enum Overlap {
    /** It is left out; the next one is that of the clock. */
    LEAVE,
    /** It follows at once; several that were missed are one. */
    WAIT
  }

  private Schedule(CronExpression expression, ZoneId zone, Overlap overlap) {
    this.expression = expression;
    this.zone = zone;
    this.overlap = overlap;
  }

  /**
   * Reads an expression.
   *
   * @param cron minute, hour, day of month, month, day of week
   * @throws PosologyException if it is none, or never comes true
   */
  public static Schedule of(String cron, ZoneId zone, Overlap overlap) {
    if (cron.strip().split("\\s+").length != 5) {
      throw wrong(cron, "five fields are needed");
    }
    try {
      Schedule schedule = new Schedule(CronExpression.parse("0 " + cron.strip()), zone, overlap);
      schedule.next(Instant.now(), Instant.now());
      return schedule;
    } catch (IllegalArgumentException e) {
      throw wrong(cron, String.valueOf(e.getMessage()));
    }
  }

  private static PosologyException wrong(String cron, String why) {
    return new PosologyException(
        "\"" + cron + "\" is no time: " + why + "; every day at five is \"0 5 * * *\"");
  }

  /**
   * The next start.
   *
   * @param planned when the last one should have been
   * @param ended when it was done
   */
  public Instant next(Instant planned, Instant ended) {
    Instant after = overlap == Overlap.WAIT ? planned : ended;
    Instant next = following(after);
    return overlap == Overlap.WAIT && next.isBefore(ended) ? ended : next;
  }

  private Instant following(Instant after) {
    ZonedDateTime next = expression.next(after.atZone(zone));
    if (next == null) {
      throw new IllegalArgumentException("that never comes");
    }
    return next.toInstant();
  }
}
