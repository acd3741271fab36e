package org.posology.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.posology.store.RecordCounts;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What runs of this process count for others: each record once, when it is committed. */
final class RunMeters {

  private static final String RECORDS = "posology.records";
  private static final String FOUND = "posology.found";

  private final MeterRegistry registry;

  RunMeters(MeterRegistry registry, Progress progress) {
    this.registry = registry;
    Gauge.builder("posology.work.left", progress, Progress::left)
        .description("Bytes of files, or articles to be read again, that the run has still to read")
        .register(registry);
    Gauge.builder("posology.last.progress.time", progress, Progress::lastTime)
        .description("When the run last read or committed anything")
        .baseUnit("seconds")
        .register(registry);
    count(RecordCounts.NONE);
    reread(0, RecordCounts.Found.NOTHING);
  }

  /** Counts the records of a chunk once the caller's transaction is committed. */
  void countOnCommit(RecordCounts counts) {
    onCommit(() -> count(counts));
  }

  /** Counts articles that were read again once the caller's transaction is committed. */
  void reread(long articles, RecordCounts.Found found) {
    counter("posology.reread", "Articles that were read again", "kind", "articles")
        .increment((double) articles);
    found(found);
  }

  private void count(RecordCounts counts) {
    records("stored", counts.stored());
    records("unchanged", counts.unchanged());
    records("stale", counts.stale());
    records("deleted", counts.deleted());
    records("rejected", counts.rejected());
    found(counts.found());
  }

  private void records(String fate, long records) {
    counter(RECORDS, "Records that were read from files", "fate", fate).increment((double) records);
  }

  private void found(RecordCounts.Found found) {
    found("drugs", found.drugs());
    found("doses", found.doses());
    found("outcomes", found.outcomes());
    found("assertions", found.assertions());
  }

  private void found(String kind, long count) {
    counter(FOUND, "What was found in texts", "kind", kind).increment((double) count);
  }

  private Counter counter(String name, String description, String key, String value) {
    return Counter.builder(name).description(description).tag(key, value).register(registry);
  }

  private static void onCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
