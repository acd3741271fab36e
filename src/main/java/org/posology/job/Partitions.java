package org.posology.job;

import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The partitions of a job as workers have left them in the repository. */
final class Partitions {

  private static final String CAUSE = "Caused by: ";

  private Partitions() {}

  static List<StepExecution> of(JobRepository repository, long jobExecution) {
    JobExecution job = repository.getJobExecution(jobExecution);
    return job == null
        ? List.of()
        : job.getStepExecutions().stream()
            .filter(step -> step.getStepName().indexOf(':') > 0)
            .toList();
  }

  /** The innermost cause, of what Spring Batch keeps as a stack trace. */
  static String reason(ExitStatus status) {
    List<String> lines = status.getExitDescription().lines().toList();
    return lines.stream()
        .filter(line -> line.startsWith(CAUSE))
        .reduce((outer, inner) -> inner)
        .map(line -> line.substring(CAUSE.length()))
        .orElse(lines.isEmpty() ? status.getExitCode() : lines.get(0));
  }
}
