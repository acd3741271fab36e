package org.posology.job;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

/** Starts a job, or restarts it where the same request had failed. */
final class JobStart {

  static final String RUN = "run";
  static final String EXTRACTOR = "extractor";

  private final JobOperator operator;
  private final JobHistory history;

  JobStart(JobOperator operator, JobHistory history) {
    this.operator = operator;
    this.history = history;
  }

  /**
   * Runs a job to its end.
   *
   * @param request tells this from other things that the job was asked for
   * @param extractor id of the version
   * @param run id of the run, another one for each restart
   * @return the reason where the job failed
   */
  @Nullable String run(Job job, String request, int extractor, long run) {
    try {
      return failure(operator.start(job, parameters(job, request, extractor, run)));
    } catch (JobExecutionException e) {
      return FailureReason.of(e);
    }
  }

  /** The request and the extractor tell one instance from another; a restart has another run. */
  private JobParameters parameters(Job job, String request, int extractor, long run) {
    long attempt = 0;
    JobParameters parameters;
    do {
      attempt++;
      parameters =
          new JobParametersBuilder()
              .addString("request", request)
              .addLong(EXTRACTOR, (long) extractor)
              .addLong("attempt", attempt)
              .addLong(RUN, run, false)
              .toJobParameters();
    } while (!history.canStart(job.getName(), parameters));
    return parameters;
  }

  private static @Nullable String failure(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED
        ? null
        : execution.getAllFailureExceptions().stream()
            .max(Comparator.comparingInt(JobStart::depth))
            .map(FailureReason::of)
            .orElse("the job ended " + execution.getStatus());
  }

  /** How many causes: of several failures of one run, the manager of its partitions knows least. */
  private static int depth(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      depth++;
    }
    return depth;
  }
}
