package org.posology.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.store.SourceFile;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

/** Starts the job {@code extract}, or restarts it where the same request had failed. */
final class ExtractLaunch {

  private final Job job;
  private final JobOperator operator;
  private final JobHistory history;
  private final Progress progress;
  private final Settings settings;

  ExtractLaunch(
      Job job, JobOperator operator, JobHistory history, Progress progress, Settings settings) {
    this.job = job;
    this.operator = operator;
    this.history = history;
    this.progress = progress;
    this.settings = settings;
  }

  void recover() {
    history.recover();
  }

  void prune() {
    history.prune(settings.jobHistory());
  }

  /** Reads files to their end; gives the reason where the job failed. */
  @Nullable String launch(Request request, List<SourceFile> due, int extractor, long run) {
    progress.expect(due.stream().mapToLong(SourceFile::size).sum());
    JobParameters parameters = parameters(request, extractor, run);
    ProgressDisplay display = ProgressDisplay.of(progress);
    try {
      return failure(operator.start(job, parameters));
    } catch (JobExecutionException e) {
      return FailureReason.of(e);
    } finally {
      display.close();
    }
  }

  /** The request and the extractor tell one instance from another; a restart has another run. */
  private JobParameters parameters(Request request, int extractor, long run) {
    long attempt = 0;
    JobParameters parameters;
    do {
      attempt++;
      parameters =
          new JobParametersBuilder()
              .addString("request", request.name())
              .addLong(ExtractJob.EXTRACTOR, (long) extractor)
              .addLong("attempt", attempt)
              .addLong(ExtractJob.RUN, run, false)
              .toJobParameters();
    } while (!history.canStart(parameters));
    return parameters;
  }

  private static @Nullable String failure(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED
        ? null
        : execution.getAllFailureExceptions().stream()
            .findFirst()
            .map(FailureReason::of)
            .orElse("the job ended " + execution.getStatus());
  }
}
