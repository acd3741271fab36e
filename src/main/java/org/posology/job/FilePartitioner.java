package org.posology.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each file that the run has still to read, named by the file's content. */
class FilePartitioner implements Partitioner {

  static final String FILE = "file";

  private final FileLedger ledger;
  private final long run;

  FilePartitioner(FileLedger ledger, long run) {
    this.ledger = ledger;
    this.run = run;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (FileClaim claim : ledger.due(run)) {
      ExecutionContext context = new ExecutionContext();
      context.putString(FILE, claim.file());
      partitions.put(claim.file(), context);
    }
    return partitions;
  }
}
