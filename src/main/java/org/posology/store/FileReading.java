package org.posology.store;

import org.jspecify.annotations.Nullable;

/**
 * How far an extractor version has read a file.
 *
 * @param file its SHA-256
 * @param name of the file
 * @param status {@code due}, {@code reading}, {@code complete} or {@code failed}
 * @param position records that are committed
 * @param counts what became of them
 * @param message why it failed
 */
public record FileReading(
    String file,
    String name,
    String status,
    long position,
    RecordCounts counts,
    @Nullable String message) {

  public boolean isComplete() {
    return status.equals("complete");
  }

  public boolean isFailed() {
    return status.equals("failed");
  }
}
