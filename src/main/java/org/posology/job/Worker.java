package org.posology.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.DatabaseStatus;
import org.posology.store.Deliveries;
import org.posology.store.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * Takes partitions from the queue, several at a time, until it is told to leave, or has waited long
 * enough, or sees that it is of no use: all that is under way is for another extractor version.
 *
 * <p>It leaves without ado. What was under way is rolled back to the last chunk, and another worker
 * goes on there: nothing has to be handed over, and nothing can be forgotten.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** As the shell says it of a program that SIGTERM ended. */
  private static final int TERMINATED = 143;

  private final Deliveries deliveries;
  private final PartitionWork work;
  private final DatabaseStatus database;
  private final String fingerprint;
  private final Terms terms;
  private volatile boolean leaving;

  /** How many partitions at once, and how often to look for one. */
  record Terms(int slots, Duration poll) {}

  Worker(
      Deliveries deliveries,
      PartitionWork work,
      DatabaseStatus database,
      String fingerprint,
      Terms terms) {
    this.deliveries = deliveries;
    this.work = work;
    this.database = database;
    this.fingerprint = fingerprint;
    this.terms = terms;
  }

  /**
   * Works.
   *
   * @param patience how long to wait for work, or null for ever
   * @return how many partitions were read
   */
  long run(@Nullable Duration patience) {
    ExecutorService slots = Executors.newFixedThreadPool(terms.slots());
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < terms.slots(); i++) {
      running.add(slots.submit(this::serve));
    }
    try {
      attend(running, patience);
    } finally {
      leaving = true;
      slots.shutdown();
    }
    running.forEach(Worker::await);
    return work.count();
  }

  private void serve() {
    while (!leaving) {
      boolean taken =
          deliveries.take(
              request -> work.read((StepExecutionRequest) request),
              () -> depart(1, "the database has not heard of this worker: another one goes on"));
      if (!taken) {
        sleep(terms.poll());
      }
    }
  }

  /** Until it is time to leave. */
  private void attend(List<Future<?>> running, @Nullable Duration patience) {
    Instant busy = Instant.now();
    while (!leaving) {
      sleep(terms.poll());
      running.stream().filter(Future::isDone).forEach(Worker::await);
      if (!work.isIdle()) {
        busy = Instant.now();
      } else if (patience != null && busy.plus(patience).isBefore(Instant.now())) {
        return;
      } else {
        checkVersion(database.handedOver());
      }
    }
  }

  private void checkVersion(List<RunSummary> runs) {
    boolean mine = runs.stream().anyMatch(run -> run.extractor().equals(fingerprint));
    if (mine || runs.isEmpty()) {
      return;
    }
    RunSummary run = runs.get(0);
    throw new OtherVersionException(
        "run %d (%s, on %s) wants extractor version %s, and this worker has %s: give it the same"
                .formatted(run.id(), run.command(), run.host(), run.extractor(), fingerprint)
            + " posology.jar, models/ and config/");
  }

  private static void await(Future<?> slot) {
    try {
      slot.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException e) {
      // it had nothing to do
    } catch (ExecutionException e) {
      throw new PosologyException(FailureReason.of(e), e);
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** When the process is told to end. */
  void terminate() {
    departIfBusy(TERMINATED, "told to leave: other workers go on");
    leaving = true;
  }

  void departIfBusy(int exitCode, String why) {
    if (!work.isIdle()) {
      depart(exitCode, why);
    }
  }

  /**
   * Ends the process at once, if work is under way that must not end in any other way: a step that
   * is interrupted has failed, and its run with it.
   */
  private void depart(int exitCode, String why) {
    LOG.info("{}", why);
    try {
      work.leave();
    } catch (RuntimeException e) {
      LOG.debug("the database did not hear of it", e);
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
