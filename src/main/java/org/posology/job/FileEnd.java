package org.posology.job;

import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Notes how the reading of a file ended. A failed file stops no other. */
class FileEnd implements StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(FileEnd.class);

  private final FileLedger ledger;
  private final FileClaim claim;
  private final RecordReader reader;

  FileEnd(FileLedger ledger, FileClaim claim, RecordReader reader) {
    this.ledger = ledger;
    this.claim = claim;
    this.reader = reader;
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    if (step.getFailureExceptions().isEmpty() && reader.isExhausted()) {
      return exhausted(step);
    }
    return failed(
        step.getFailureExceptions().stream()
            .findFirst()
            .map(FailureReason::of)
            .orElse("interrupted"));
  }

  /** What was counted of another content counts no more: the next run begins anew. */
  private ExitStatus exhausted(StepExecution step) {
    if (reader.isClaimed()) {
      ledger.complete(claim);
      return step.getExitStatus();
    }
    ledger.forget(claim);
    return failed(FailureReason.of(new FileChangedException(ledger.find(claim.file()).path())));
  }

  private ExitStatus failed(String reason) {
    LOG.warn("{} failed: {}", ledger.find(claim.file()).path(), reason);
    ledger.fail(claim, reason);
    return ExitStatus.FAILED;
  }
}
