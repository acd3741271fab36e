package org.posology.spec;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What a piece of work costs, however busy the machine is. */
public final class CpuTime {

  /** What takes so long by the clock does not end. */
  private static final Duration HANGS = Duration.ofMinutes(5);

  private CpuTime() {}

  /**
   * @return the processor's time that the thread which did the work has used
   */
  public static Duration of(Runnable work) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    return assertTimeoutPreemptively(
        HANGS,
        () -> {
          long before = thread.getCurrentThreadCpuTime();
          work.run();
          return Duration.ofNanos(thread.getCurrentThreadCpuTime() - before);
        });
  }
}
