package org.posology.remote;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to wait; nothing where it is not said, or not understood. */
  static Duration of(HttpHeaders headers) {
    return headers.firstValue("retry-after").map(RetryAfter::parse).orElse(Duration.ZERO);
  }

  private static Duration parse(String value) {
    try {
      return value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static Duration until(String date) {
    Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    Duration left = Duration.between(Instant.now(), then);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
