package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posology.document.PosologyException;
import org.posology.job.Schedule.Overlap;

class ScheduleTest {

  /** A run was planned for 05:00 and ended at {@code ended}. */
  @ParameterizedTest
  @CsvSource({
    "0 5 * * *,    LEAVE, 05:20, 2026-03-03T05:00",
    "0 5 * * *,    WAIT,  05:20, 2026-03-03T05:00",
    "*/10 * * * *, LEAVE, 05:25, 2026-03-02T05:30",
    "*/10 * * * *, WAIT,  05:25, 2026-03-02T05:25",
    "*/10 * * * *, WAIT,  05:04, 2026-03-02T05:10",
    "0 5 * * MON,  LEAVE, 05:20, 2026-03-09T05:00",
    "0 5 1 * *,    LEAVE, 05:20, 2026-04-01T05:00",
  })
  void next(String cron, Overlap overlap, String ended, String next) {
    Instant planned = Instant.parse("2026-03-02T05:00:00Z");
    assertThat(
            Schedule.of(cron, ZoneOffset.UTC, overlap)
                .next(planned, Instant.parse("2026-03-02T" + ended + ":00Z")))
        .isEqualTo(Instant.parse(next + ":00Z"));
  }

  @Test
  void anHourThatSummerTimeLeavesOutIsNoDayWithoutARun() {
    Instant before = Instant.parse("2026-03-28T12:00:00Z");
    assertThat(
            Schedule.of("30 2 * * *", ZoneId.of("Europe/Berlin"), Overlap.LEAVE)
                .next(before, before))
        .isBefore(Instant.parse("2026-03-30T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "0 0 5 * * *", "0 25 * * *", "a b c d e", "0 5 31 2 *"})
  void nonsenseIsRefused(String cron) {
    assertThatThrownBy(() -> Schedule.of(cron, ZoneOffset.UTC, Overlap.LEAVE))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("is no time");
  }
}
