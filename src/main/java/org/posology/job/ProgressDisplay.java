package org.posology.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows progress while a run lasts: a bar on a terminal, lines in the log elsewhere. */
final class ProgressDisplay {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressDisplay.class);
  private static final Duration FIRST_LINE = Duration.ofSeconds(5);
  private static final Duration LINES = Duration.ofSeconds(60);
  private static final int BAR_MILLIS = 500;

  /** What is counted besides records. */
  record Work(String task, String unit, long size) {

    /** The bytes of files. */
    static final Work EXTRACT = new Work("extract", "MB", 1 << 20);

    /** Articles that were stored before. */
    static final Work REEXTRACT = new Work("reextract", "articles", 1);
  }

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProgressDisplay::daemon);
  private final Progress progress;
  private final Work work;
  private final long started = System.nanoTime();
  private final Runnable end;

  private ProgressDisplay(Progress progress, Work work, boolean terminal) {
    this.progress = progress;
    this.work = work;
    this.end = terminal ? showBar() : writeLines();
  }

  /** Shows progress in the way that fits where the program's messages go. */
  static ProgressDisplay of(Progress progress, Work work) {
    return new ProgressDisplay(progress, work, Terminal.isThere());
  }

  private Runnable showBar() {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(work.task())
            .setInitialMax(progress.total())
            .setUnit(" " + work.unit(), work.size())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(BAR_MILLIS)
            .build();
    Runnable show =
        () -> {
          bar.stepTo(progress.bytes());
          bar.setExtraMessage(progress.records() + " records");
        };
    Future<?> unused =
        clock.scheduleAtFixedRate(show, BAR_MILLIS, BAR_MILLIS, TimeUnit.MILLISECONDS);
    return () -> {
      show.run();
      bar.close();
    };
  }

  private Runnable writeLines() {
    Future<?> first = clock.schedule(this::writeLine, FIRST_LINE.toSeconds(), TimeUnit.SECONDS);
    Future<?> others =
        clock.scheduleAtFixedRate(
            this::writeLine, LINES.toSeconds(), LINES.toSeconds(), TimeUnit.SECONDS);
    return () -> {
      first.cancel(false);
      others.cancel(false);
    };
  }

  private void writeLine() {
    double seconds = (System.nanoTime() - started) / 1e9;
    LOG.info(
        "{} records, {} of {} {}, {} records a second",
        progress.records(),
        progress.bytes() / work.size(),
        progress.total() / work.size(),
        work.unit(),
        Math.round(progress.records() / seconds));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  void close() {
    clock.shutdownNow();
    end.run();
  }
}
