package org.posology.job;

import org.springframework.batch.core.repository.JobRepository;

/** How far workers are with ranges of articles: each keeps its count with its partition. */
final class RangesProgress implements Runnable {

  private final JobRepository repository;
  private final RereadTally tally;
  private final long jobExecution;

  RangesProgress(JobRepository repository, RereadTally tally, long jobExecution) {
    this.repository = repository;
    this.tally = tally;
    this.jobExecution = jobExecution;
  }

  @Override
  public synchronized void run() {
    tally.replace(
        Partitions.of(repository, jobExecution).stream()
            .map(step -> RereadCounts.in(step.getExecutionContext()))
            .reduce(RereadCounts.NOTHING, RereadCounts::plus));
  }
}
