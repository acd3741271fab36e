package org.posology.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.springframework.context.ConfigurableApplicationContext;

/** One process that reads partitions of runs that were started with {@link Workers#REMOTE}. */
public final class WorkerProcess {

  private static final long PATIENCE_SECONDS = 10;

  private WorkerProcess() {}

  /**
   * Works until it has waited for long enough, or the process is told to end.
   *
   * @param config folder of the operator's {@code application.yaml}, which may be missing
   * @param extractors the extractor version
   * @param patience how long to wait for work, or null for ever
   * @return how many partitions were read
   * @throws OtherVersionException if there is work for other extractor versions only
   * @throws PosologyException if the database fails, or a file is not there
   */
  public static long run(Path config, Extractors extractors, @Nullable Duration patience) {
    ConfigurableApplicationContext context =
        Application.start(
            Application.reading(config, extractors)
                .sources(LocalPartitions.class, WorkerConfiguration.class)
                .properties(Map.of("posology.worker", "true"))
                .registerShutdownHook(false));
    Worker worker = context.getBean(Worker.class);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker, ended), "leave"));
    try {
      return worker.run(patience);
    } catch (RuntimeException e) {
      // where other partitions are under way, there is no way back from here
      worker.departIfBusy(1, "this worker has failed: " + FailureReason.of(e));
      throw e;
    } finally {
      context.close();
      ended.countDown();
    }
  }

  /** Told to end: the connections may only go when nobody uses them. */
  private static void end(Worker worker, CountDownLatch ended) {
    worker.terminate();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        worker.departIfBusy(1, "the database does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
