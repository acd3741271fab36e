package org.posology.job;

import java.util.Map;
import java.util.TreeMap;
import org.posology.store.RecordCounts;

/** What a run of {@code reextract} has committed. Thread-safe. */
final class RereadTally {

  private static final int REASONS = 10;

  private final Progress progress;
  private final RunMeters meters;
  private final Map<String, Long> failures = new TreeMap<>();
  private RecordCounts.Found found = RecordCounts.Found.NOTHING;
  private long read;

  RereadTally(Progress progress, RunMeters meters) {
    this.progress = progress;
    this.meters = meters;
  }

  /** Adds a chunk; of {@code articles} some may have been passed over. */
  synchronized void add(int articles, Reread done) {
    read += done.size();
    RecordCounts.Found more = ChunkResult.found(done.found());
    found = found.plus(more);
    meters.reread(done.size(), more);
    done.failures().values().forEach(this::addFailure);
    progress.read(articles);
    progress.committed(done.size());
  }

  private void addFailure(String reason) {
    if (failures.size() < REASONS || failures.containsKey(reason)) {
      failures.merge(reason, 1L, Long::sum);
    } else {
      failures.merge("other reasons", 1L, Long::sum);
    }
  }

  synchronized long read() {
    return read;
  }

  synchronized RecordCounts.Found found() {
    return found;
  }

  /** Reason → how many. */
  synchronized Map<String, Long> failures() {
    return Map.copyOf(failures);
  }
}
