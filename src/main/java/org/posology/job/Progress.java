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
  private volatile long lastMillis;

  void expect(long bytesOfAllFiles) {
    total = bytesOfAllFiles;
  }

  void read(long more) {
    bytes.addAndGet(more);
    lastMillis = System.currentTimeMillis();
  }

  void committed(long more) {
    records.addAndGet(more);
    lastMillis = System.currentTimeMillis();
  }

  /** Something starts: until it does anything, its begin counts. */
  void begin() {
    lastMillis = System.currentTimeMillis();
  }

  /** When anything was last read or committed, in seconds since 1970; 0 if never. */
  double lastTime() {
    return lastMillis / 1e3;
  }

  /** What is still to read. */
  long left() {
    return total - bytes();
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
