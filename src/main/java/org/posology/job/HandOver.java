package org.posology.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.RunLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.messaging.MessageChannel;

/**
 * Hands the partitions of a step over to workers, shows meanwhile how far they are, and says at the
 * end why one has failed.
 */
final class HandOver {

  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  private final RunLedger runs;
  private final JobRepository repository;
  private final Duration interval;

  HandOver(RunLedger runs, JobRepository repository, Duration interval) {
    this.runs = runs;
    this.repository = repository;
    this.interval = interval;
  }

  /**
   * The step, but for its partitions.
   *
   * @param progress what to do again and again while it lasts
   */
  RemotePartitioningManagerStepBuilder step(
      String name, MessageChannel requests, Function<StepExecution, Runnable> progress) {
    return new RemotePartitioningManagerStepBuilder(name, repository)
        .outputChannel(requests)
        .pollInterval(interval.toMillis())
        .listener(new Watch(progress));
  }

  /** Around the step. */
  private final class Watch implements StepExecutionListener {

    private final Function<StepExecution, Runnable> progress;
    private @Nullable ScheduledExecutorService clock;
    private Runnable look = () -> {};

    Watch(Function<StepExecution, Runnable> progress) {
      this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
      runs.handOver(ExtractJob.parameter(step, JobStart.RUN));
      LOG.info("the work is for workers: start them with posology worker, here or elsewhere");
      look = progress.apply(step);
      clock = Executors.newSingleThreadScheduledExecutor(Watch::daemon);
      var unused =
          clock.scheduleWithFixedDelay(
              this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
      try {
        look.run();
      } catch (RuntimeException e) {
        // whatever it was, the run goes on; a clock that throws would stop
        LOG.debug("no progress is shown", e);
      }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
      if (clock != null) {
        clock.shutdownNow();
      }
      look();
      for (StepExecution partition : Partitions.of(repository, step.getJobExecutionId())) {
        if (partition.getStatus().isUnsuccessful()) {
          step.addFailureException(
              new PosologyException(
                  partition.getStepName(),
                  new PosologyException(Partitions.reason(partition.getExitStatus()))));
        }
      }
      return step.getExitStatus();
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "workers");
      thread.setDaemon(true);
      return thread;
    }
  }
}
