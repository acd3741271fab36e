package org.posology.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended.
 *
 * @param id of the run
 * @param command what was started
 * @param extractor fingerprint of the version that it used
 * @param started when
 * @param ended when
 * @param status {@code complete}, {@code rejects}, {@code failed}, {@code abandoned}
 * @param message why it failed
 */
public record Run(
    long id,
    String command,
    String extractor,
    Instant started,
    Instant ended,
    String status,
    @Nullable String message) {

  double seconds() {
    return Duration.between(started, ended).toMillis() / 1000.0;
  }
}
