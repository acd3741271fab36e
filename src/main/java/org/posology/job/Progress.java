package org.posology.job;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a run is, in bytes of its files (or in articles, where there are no files) and in records
 * that are committed. Thread-safe.
 */
final class Progress {

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private volatile long total;

  void expect(long bytesOfAllFiles) {
    total = bytesOfAllFiles;
  }

  void read(long more) {
    bytes.addAndGet(more);
  }

  void committed(long more) {
    records.addAndGet(more);
  }

  long total() {
    return total;
  }

  long bytes() {
    return Math.min(bytes.get(), total);
  }

  long records() {
    return records.get();
  }
}
