package org.posology.job;

import java.util.function.LongFunction;
import org.posology.document.PosologyException;
import org.posology.store.RunLedger;

/** A run that stands among the runs from its begin on, also if it ends by an exception. */
final class NotedRun {

  private final RunLedger runs;
  private final String command;
  private final int extractor;

  NotedRun(RunLedger runs, String command, int extractor) {
    this.runs = runs;
    this.command = command;
    this.extractor = extractor;
  }

  /**
   * Starts it.
   *
   * @param work takes the number of the run, and notes how it ended if it ends in good order
   */
  <T> T start(LongFunction<T> work) {
    long run = runs.start(command, extractor);
    try {
      return work.apply(run);
    } catch (RuntimeException e) {
      fail(run, e);
      throw e;
    }
  }

  private void fail(long run, RuntimeException failure) {
    String why =
        failure instanceof PosologyException foreseen
            ? foreseen.getMessage()
            : FailureReason.of(failure);
    try {
      runs.finish(run, "failed", why, "{}");
      RunLog.ended(command, run, "failed", "{}");
    } catch (RuntimeException e) {
      // where the database is gone, the next run of the command notes that this one died
      failure.addSuppressed(e);
    }
  }
}
