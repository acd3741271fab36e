package org.posology.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posology.store.RunSummary;

/** Whether a last success is too old: a schedule that has stopped makes no noise of its own. */
final class Overdue {

  private Overdue() {}

  static Optional<String> of(Optional<RunSummary> last, @Nullable String command, Duration most) {
    String what = command == null ? "a run" : "a run of " + command;
    Instant ended = last.map(RunSummary::ended).orElse(null);
    if (ended == null) {
      return Optional.of("%s has never ended well".formatted(what));
    }
    Duration age = Duration.between(ended, Instant.now());
    return age.compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(
            "%s last ended well %s ago, which is more than %s"
                .formatted(what, words(age), words(most)));
  }

  private static String words(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h"
        : Math.max(0, time.toMinutes()) + " min " + time.toSecondsPart() + " s";
  }
}
