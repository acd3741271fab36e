package org.posology.job;

import org.posology.store.RunLedger;

/**
 * What stands around every launch of a job.
 *
 * @param progress to show and to watch
 * @param settings of the operator
 * @param runs to note why one failed
 */
record LaunchParts(Progress progress, Settings settings, RunLedger runs) {

  /** Watches over a run until it is closed. */
  StallWatch watch(long run) {
    return new StallWatch(progress, settings.stall(), why -> runs.finish(run, "failed", why, "{}"));
  }
}
