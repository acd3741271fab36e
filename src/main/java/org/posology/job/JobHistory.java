package org.posology.job;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * What Spring Batch remembers of former runs. The caller holds the job's run lock: it does not run.
 */
final class JobHistory {

  private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);

  private final JobRepository repository;
  private final JobOperator operator;

  JobHistory(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /** Executions that still seem to run are those of processes that died: they have failed. */
  void recover(String job) {
    for (JobExecution orphan : repository.findRunningJobExecutions(job)) {
      LOG.info("a run that began at {} was cut off: going on with it", orphan.getStartTime());
      operator.recover(orphan);
    }
  }

  /**
   * Whether a job with these parameters can be started: it is new, or what came of it before can be
   * restarted. Spring Batch restarts nothing that ended well, or whose end it doesn't know.
   */
  boolean canStart(String job, JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(job, parameters);
    return last == null
        || (isRestartable(last.getStatus())
            && last.getStepExecutions().stream()
                .map(StepExecution::getStatus)
                .noneMatch(BatchStatus.UNKNOWN::equals));
  }

  private static boolean isRestartable(BatchStatus status) {
    return status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
  }

  /** Forgets all but the last {@code kept} instances of a job. */
  void prune(String job, int kept) {
    List<JobInstance> old;
    do {
      old = repository.getJobInstances(job, kept, 100);
      old.forEach(repository::deleteJobInstance);
    } while (!old.isEmpty());
  }
}
