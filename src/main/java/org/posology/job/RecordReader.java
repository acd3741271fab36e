package org.posology.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceException;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The records of one file, from where the last transaction that was committed ended. A file of no
 * known format is one rejected record.
 */
class RecordReader implements ItemStreamReader<SourceRecord> {

  private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

  private final FileLedger ledger;
  private final FileClaim claim;
  private final ReadAhead ahead;
  private final int most;
  private final Progress progress;
  private final Deque<SourceRecord> waiting = new ArrayDeque<>();
  private @Nullable RuntimeException failure;
  private @Nullable SourceReader source;
  private @Nullable SourceRecord whole;
  private boolean exhausted;
  private long bytes;

  /**
   * @param most so many records are read ahead at most
   */
  RecordReader(FileLedger ledger, FileStep step, int most, Progress progress) {
    this.ledger = ledger;
    this.claim = step.claim();
    this.ahead = step.ahead();
    this.most = most;
    this.progress = progress;
  }

  @Override
  public void open(ExecutionContext context) throws ItemStreamException {
    long position = ledger.begin(claim);
    try {
      source = SourceReader.open(ledger.find(claim.file()).path());
      source.skip(position);
    } catch (SourceException e) {
      if (e.getCause() != null) {
        throw e;
      }
      whole = position > 0 ? null : new RejectedRecord(0, null, 0, "no known format", reason(e));
    }
  }

  /** What the file's own message says besides its path, which differs between machines. */
  private static String reason(SourceException failure) {
    return String.valueOf(failure.getMessage());
  }

  @Override
  public @Nullable SourceRecord read() {
    int wanted = ahead.isLikelyDue() ? most + 1 : 1;
    boolean more = true;
    while (more && waiting.size() < wanted) {
      more = fetch();
    }
    SourceRecord record = waiting.poll();
    if (record == null && failure != null) {
      throw failure;
    }
    report();
    if (record == null) {
      exhausted = true;
      tellUnknown();
    }
    return record;
  }

  /** Whether there was one more record. What is wrong with the file concerns those behind it. */
  private boolean fetch() {
    SourceRecord record = failure == null ? next() : null;
    if (record == null) {
      return false;
    }
    waiting.add(record);
    if (ahead.isLikelyDue()) {
      ahead.begin(record);
    }
    return true;
  }

  private @Nullable SourceRecord next() {
    try {
      SourceRecord record = source == null ? whole : source.next();
      whole = null;
      return record;
    } catch (RuntimeException e) {
      failure = e;
      return null;
    }
  }

  private void report() {
    long now = source == null ? bytes : source.bytesRead();
    progress.read(now - bytes);
    bytes = now;
  }

  /** A new year's DTD breaks nothing, and does not go unseen. */
  private void tellUnknown() {
    Map<String, Long> unknown = source == null ? Map.of() : source.unknownElements();
    if (!unknown.isEmpty()) {
      LOG.warn(
          "{}: elements that this version does not know, and how many: {}",
          ledger.find(claim.file()).path(),
          new TreeMap<>(unknown));
    }
  }

  /**
   * Whether all that was read is the content that the claim names; the file may have been written
   * to, and its date set back.
   */
  boolean isClaimed() {
    return source == null || source.sha256().equals(claim.file());
  }

  /** Whether the end was reached; a step may also end because it is interrupted. */
  boolean isExhausted() {
    return exhausted;
  }

  @Override
  public void close() throws ItemStreamException {
    try {
      if (source != null) {
        source.close();
      }
    } catch (IOException e) {
      throw new ItemStreamException("cannot be closed: " + claim.file(), e);
    }
  }
}
