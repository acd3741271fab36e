package org.posology.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.posology.document.PosologyException;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.posology.store.PartitionAttempts;
import org.posology.store.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * What a worker does with a request.
 *
 * <ol>
 *   <li>pass over one that nobody waits for any more: its run died, and has begun anew or will
 *   <li>let the partition fail if too many have tried it and come no further
 *   <li>note the attempt: from here on, earlier ones may not write
 *   <li>see that the file is here, and the one that is meant
 *   <li>read, from where the last chunk that was committed ended
 * </ol>
 */
final class PartitionWork {

  static final String ATTEMPT = "attempt";
  private static final Logger LOG = LoggerFactory.getLogger(PartitionWork.class);

  private final JobRepository repository;
  private final Map<String, Step> steps;
  private final PartitionAttempts attempts;
  private final FileLedger files;
  private final int most;
  private final Set<Long> begun = ConcurrentHashMap.newKeySet();
  private final AtomicLong read = new AtomicLong();

  /** Where attempts and files are kept. */
  record Ledgers(PartitionAttempts attempts, FileLedger files) {}

  /**
   * @param steps that can be asked for
   * @param most attempts at the same place
   */
  PartitionWork(JobRepository repository, List<Step> steps, Ledgers ledgers, int most) {
    this.repository = repository;
    this.steps = steps.stream().collect(Collectors.toMap(Step::getName, step -> step));
    this.attempts = ledgers.attempts();
    this.files = ledgers.files();
    this.most = most;
  }

  void read(StepExecutionRequest request) {
    StepExecution step = repository.getStepExecution(request.getStepExecutionId());
    if (step == null || !isWanted(step)) {
      LOG.info("partition {} is wanted no more", request.getStepExecutionId());
      return;
    }
    List<String> vain = attempts.inVain(step.getId(), step.getCommitCount());
    long attempt = attempts.begin(step.getId(), step.getCommitCount());
    step.getExecutionContext().putLong(ATTEMPT, attempt);
    begun.add(attempt);
    try {
      if (vain.size() >= most) {
        giveUp(step, vain);
      } else {
        checkFile(step, attempt);
        read(step, request.getStepName());
      }
      attempts.end(attempt, "read");
    } finally {
      begun.remove(attempt);
    }
  }

  private static boolean isWanted(StepExecution step) {
    return step.getStatus().isRunning() && step.getJobExecution().getStatus().isRunning();
  }

  private void giveUp(StepExecution step, List<String> vain) {
    String reason =
        "%d attempts came no further than chunk %d: %s"
            .formatted(vain.size(), step.getCommitCount(), String.join(", ", vain));
    LOG.warn("{} is given up: {}", step.getStepName(), reason);
    if (isFile(step)) {
      FileClaim claim = ExtractJob.claim(step);
      files.begin(claim);
      files.fail(claim, reason);
    }
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(ExitStatus.FAILED.addExitDescription(reason));
    step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    repository.update(step);
  }

  /**
   * A worker that has not the file is of no use: it says so, and leaves the partition to others.
   */
  private void checkFile(StepExecution step, long attempt) {
    if (!isFile(step)) {
      return;
    }
    String sha256 = ExtractJob.claim(step).file();
    Path path = files.find(sha256).path();
    String problem = problem(path, sha256);
    if (!problem.isEmpty()) {
      attempts.end(attempt, problem);
      throw new PosologyException(
          problem + ": a worker needs the files at the same place as the run that asks for them");
    }
  }

  private static String problem(Path path, String sha256) {
    try {
      return SourceFile.of(path).sha256().equals(sha256) ? "" : path + " is another file";
    } catch (IOException e) {
      return path + " cannot be read (" + e + ")";
    }
  }

  private static boolean isFile(StepExecution step) {
    return step.getExecutionContext().containsKey(FilePartitioner.FILE);
  }

  private void read(StepExecution step, String name) {
    try {
      LOG.info("{} begins", step.getStepName());
      Objects.requireNonNull(steps.get(name), name).execute(step);
      LOG.info("{} ends {}, {} records", step.getStepName(), step.getStatus(), step.getReadCount());
      read.incrementAndGet();
    } catch (JobInterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Partitions that were read. */
  long count() {
    return read.get();
  }

  boolean isIdle() {
    return begun.isEmpty();
  }

  /** Notes that what is under way will go on elsewhere. */
  void leave() {
    attempts.leave(List.copyOf(begun));
  }
}
