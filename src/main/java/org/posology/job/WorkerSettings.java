package org.posology.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set, under {@code posology.workers}. Defaults stand in {@code
 * application.yaml}.
 *
 * @param poll how often an idle worker looks for a partition
 * @param silence of a worker, after which its partition goes to another one
 * @param attempts at the same place of a partition, after which it has failed
 */
@ConfigurationProperties("posology.workers")
public record WorkerSettings(Duration poll, Duration silence, int attempts) {

  /** The run's own process looks less often: each time at all partitions. */
  private static final int REPORTS = 5;

  public WorkerSettings {
    Settings.check("workers.poll (seconds)", poll.toMillis() / 1e3, 0.01, 3_600);
    Settings.check("workers.silence (seconds)", silence.toMillis() / 1e3, 3, 3_600);
    Settings.check("workers.attempts", attempts, 1, 1_000);
  }

  Duration report() {
    return poll.multipliedBy(REPORTS);
  }
}
