package org.posology.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process of a run that neither reads nor commits anything any more. Nobody waits for it
 * for ever, and the next start goes on where it stood.
 */
final class StallWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);

  /** What stands still may also stand in the way of an orderly end. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private static final int FAILED = 1;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "stall"));
  private final Progress progress;
  private final Duration limit;
  private final Noting noting;

  /** Notes why the run failed. */
  interface Noting {
    void failed(String why);
  }

  StallWatch(Progress progress, Duration limit, Noting noting) {
    this.progress = progress;
    this.limit = limit;
    this.noting = noting;
    progress.begin();
    long pause = Math.max(1, limit.toMillis() / 10);
    Future<?> unused =
        clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  private void look() {
    double still = System.currentTimeMillis() / 1e3 - progress.lastTime();
    if (still * 1e3 > limit.toMillis()) {
      end("stalled: nothing was read or committed for %.0f s".formatted(still));
    }
  }

  private void end(String why) {
    LOG.error("{}; the process ends: run again to go on", why);
    start("noting", () -> noting.failed(why));
    Thread exit = start("exit", () -> System.exit(FAILED));
    try {
      exit.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(FAILED);
  }

  private static Thread start(String name, Runnable work) {
    Thread thread = daemon(work, name);
    thread.start();
    return thread;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
