package org.posology.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.posology.document.PosologyException;
import org.posology.store.DatabaseStatus;
import org.posology.store.RunLock;
import org.posology.store.RunLocks;
import org.springframework.core.NestedRuntimeException;

/** One run of a command at a time, whichever process it is in. */
final class Turns {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final RunLocks locks;
  private final DatabaseStatus database;

  Turns(RunLocks locks, DatabaseStatus database) {
    this.locks = locks;
    this.database = database;
  }

  /**
   * Does a command's work while nobody else does.
   *
   * @param wait for another run to end, instead of leaving
   * @throws PosologyException if another run is under way, and this one should not wait; or if the
   *     database fails
   */
  <T> T take(String command, boolean wait, Supplier<T> work) {
    RunLock lock = lock(command, wait);
    try {
      return work.get();
    } catch (NestedRuntimeException e) {
      throw new PosologyException(
          "the database failed: " + FailureReason.of(e) + "; run again to go on", e);
    } finally {
      lock.close();
    }
  }

  private RunLock lock(String command, boolean wait) {
    Optional<RunLock> lock = locks.take(command);
    while (lock.isEmpty() && wait) {
      sleep();
      lock = locks.take(command);
    }
    return lock.orElseThrow(() -> busy(command));
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PosologyException("interrupted while waiting for another run", e);
    }
  }

  private PosologyException busy(String command) {
    String who =
        database
            .running(command)
            .map(
                run ->
                    " (process %d on %s, since %s)"
                        .formatted(run.process(), run.host(), run.started()))
            .orElse("");
    return new PosologyException(
        "another run of %s is under way%s: wait for it with --wait, or come back"
            .formatted(command, who));
  }
}
