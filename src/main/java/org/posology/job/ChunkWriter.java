package org.posology.job;

import java.io.IOException;
import java.util.List;
import org.posology.source.SourceRecord;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.posology.store.RejectedRecords;
import org.posology.store.SourceFile;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Writes a chunk of one file, and moves the file's position with it: all in the step's transaction.
 * A record that the database refuses is rejected, the others are written. Nothing is written of a
 * file that has changed since its content was taken for the claim's.
 */
class ChunkWriter implements ItemWriter<SourceRecord> {

  private final ChunkStore store;
  private final RejectedRecords rejected;
  private final FileLedger ledger;
  private final FileClaim claim;
  private final ReadAhead ahead;
  private final SourceFile file;
  private final Halving halving;
  private final RunMeters meters;

  ChunkWriter(
      ChunkStore store,
      RejectedRecords rejected,
      FileLedger ledger,
      FileStep step,
      PlatformTransactionManager transactions,
      RunMeters meters) {
    this.store = store;
    this.rejected = rejected;
    this.ledger = ledger;
    this.claim = step.claim();
    this.ahead = step.ahead();
    this.file = ledger.find(step.claim().file());
    this.meters = meters;
    this.halving = new Halving(transactions);
  }

  @Override
  public void write(Chunk<? extends SourceRecord> chunk) {
    List<SourceRecord> records = List.copyOf(chunk.getItems());
    ChunkResult result =
        halving.write(
            records,
            part -> store.write(claim, file, part, ahead),
            ChunkResult::refused,
            ChunkResult::plus);
    requireUnchanged();
    rejected.add(claim, result.rejects());
    long position = records.get(records.size() - 1).position() + 1;
    ledger.advance(claim, position, result.counts());
    meters.countOnCommit(result.counts());
  }

  private void requireUnchanged() {
    try {
      if (!file.isInPlace()) {
        throw new FileChangedException(file.path());
      }
    } catch (IOException e) {
      throw new FileChangedException(file.path(), e);
    }
  }
}
