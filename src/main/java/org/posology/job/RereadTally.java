package org.posology.job;

import java.util.Map;
import org.posology.store.RecordCounts;

/** What a run of {@code reextract} has committed. Thread-safe. */
final class RereadTally {

  private final Progress progress;
  private final RunMeters meters;
  private RereadCounts counts = RereadCounts.NOTHING;

  RereadTally(Progress progress, RunMeters meters) {
    this.progress = progress;
    this.meters = meters;
  }

  /** Adds a chunk. */
  synchronized void add(RereadCounts chunk) {
    replace(counts.plus(chunk));
  }

  /** Counts anew. */
  synchronized void replace(RereadCounts now) {
    progress.read(now.articles() - counts.articles());
    progress.committed(now.read() - counts.read());
    meters.reread(now.read() - counts.read(), now.found().minus(counts.found()));
    counts = now;
  }

  synchronized long read() {
    return counts.read();
  }

  synchronized RecordCounts.Found found() {
    return counts.found();
  }

  /** Reason → how many. */
  synchronized Map<String, Long> failures() {
    return counts.failures();
  }
}
