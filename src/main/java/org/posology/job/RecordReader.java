package org.posology.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceException;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The records of one file, from where the last transaction that was committed ended. A file of no
 * known format is one rejected record.
 */
class RecordReader implements ItemStreamReader<SourceRecord> {

  private final FileLedger ledger;
  private final FileClaim claim;
  private final Progress progress;
  private @Nullable SourceReader source;
  private @Nullable SourceRecord whole;
  private boolean exhausted;
  private long bytes;

  RecordReader(FileLedger ledger, FileClaim claim, Progress progress) {
    this.ledger = ledger;
    this.claim = claim;
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
    SourceRecord record = source == null ? whole : source.next();
    whole = null;
    exhausted = record == null;
    report();
    return record;
  }

  private void report() {
    long now = source == null ? bytes : source.bytesRead();
    progress.read(now - bytes);
    bytes = now;
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
