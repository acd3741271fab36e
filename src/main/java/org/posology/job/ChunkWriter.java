package org.posology.job;

import java.util.List;
import org.posology.source.SourceRecord;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.posology.store.RefusedData;
import org.posology.store.RejectedRecords;
import org.posology.store.SourceFile;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk of one file, and moves the file's position with it: all in the step's transaction.
 *
 * <p>If the database refuses the chunk for what is in it, the chunk is halved until the record is
 * found; that one is rejected, the others are written.
 */
class ChunkWriter implements ItemWriter<SourceRecord> {

  private final ChunkStore store;
  private final RejectedRecords rejected;
  private final FileLedger ledger;
  private final FileClaim claim;
  private final SourceFile file;
  private final TransactionTemplate savepoint;

  ChunkWriter(
      ChunkStore store,
      RejectedRecords rejected,
      FileLedger ledger,
      FileClaim claim,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.rejected = rejected;
    this.ledger = ledger;
    this.claim = claim;
    this.file = ledger.find(claim.file());
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public void write(Chunk<? extends SourceRecord> chunk) {
    List<SourceRecord> records = List.copyOf(chunk.getItems());
    ChunkResult result = write(records);
    rejected.add(claim, result.rejects());
    long position = records.get(records.size() - 1).position() + 1;
    ledger.advance(claim, position, result.counts());
  }

  private ChunkResult write(List<SourceRecord> records) {
    try {
      return savepoint.execute(status -> store.write(claim, file, records));
    } catch (DataAccessException e) {
      if (!RefusedData.isReasonOf(e)) {
        throw e;
      }
      return records.size() == 1
          ? ChunkResult.refused(records.get(0), "the database refuses it: " + reason(e))
          : writeHalves(records);
    }
  }

  private ChunkResult writeHalves(List<SourceRecord> records) {
    int middle = records.size() / 2;
    return write(records.subList(0, middle)).plus(write(records.subList(middle, records.size())));
  }

  private static String reason(DataAccessException failure) {
    return String.valueOf(failure.getMostSpecificCause().getMessage())
        .lines()
        .findFirst()
        .orElse("");
  }
}
