package org.posology.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How much was done: JMH prints each a second of the clock. On a machine that others use too,
 * divide by {@code cpuSeconds}, the part of a second that this thread had.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Work {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Millions of characters. */
  public double megabytes;

  public double articles;
  public double cpuSeconds;

  private long counted;

  /** Starts the count of this thread's time. */
  @Setup(Level.Iteration)
  public void start() {
    counted = THREADS.getCurrentThreadCpuTime();
  }

  /** Counts one pass. */
  void add(double moreMegabytes, int moreArticles) {
    megabytes += moreMegabytes;
    articles += moreArticles;
    long now = THREADS.getCurrentThreadCpuTime();
    cpuSeconds += (now - counted) / 1e9;
    counted = now;
  }
}
