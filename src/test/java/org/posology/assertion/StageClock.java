package org.posology.assertion;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Processor time and memory that this thread takes in each stage of a pass.
 *
 * @param <S> the stages
 */
final class StageClock<S extends Enum<S>> {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final S[] stages;
  private final double[] micros;
  private final double[] bytes;
  private final List<double[]> passes = new ArrayList<>();
  private final List<double[]> sizes = new ArrayList<>();
  private long time;
  private long taken;
  private long kept;

  StageClock(Class<S> stages) {
    this.stages = stages.getEnumConstants();
    micros = new double[this.stages.length];
    bytes = new double[this.stages.length];
  }

  void start() {
    taken = THREADS.getCurrentThreadAllocatedBytes();
    time = THREADS.getCurrentThreadCpuTime();
  }

  /** What was taken since the last call was taken by this stage. */
  void stop(S stage) {
    micros[stage.ordinal()] += (THREADS.getCurrentThreadCpuTime() - time) / 1e3;
    bytes[stage.ordinal()] += THREADS.getCurrentThreadAllocatedBytes() - taken;
    start();
  }

  /** Something came of it, so that it cannot be left out. */
  void keep(int results) {
    kept += results;
  }

  void endPass(int articles) {
    passes.add(Arrays.stream(micros).map(sum -> sum / articles).toArray());
    sizes.add(Arrays.stream(bytes).map(sum -> sum / articles).toArray());
    Arrays.fill(micros, 0);
    Arrays.fill(bytes, 0);
  }

  void forget() {
    passes.clear();
    sizes.clear();
  }

  /** Medians an article. */
  void print() {
    double allMicros = 0;
    double allBytes = 0;
    System.out.printf("%-12s %14s %14s%n", "stage", "µs an article", "kB an article");
    for (S stage : stages) {
      double time = median(passes, stage.ordinal());
      double size = median(sizes, stage.ordinal());
      print(stage.name().toLowerCase(Locale.ROOT), time, size);
      allMicros += time;
      allBytes += size;
    }
    print("all", allMicros, allBytes);
    System.out.printf("%d passes; %d results%n", passes.size(), kept);
  }

  private static void print(String what, double micros, double bytes) {
    System.out.printf("%-12s %14.1f %14.1f%n", what, micros, bytes / 1e3);
  }

  private static double median(List<double[]> passes, int stage) {
    double[] sorted = passes.stream().mapToDouble(pass -> pass[stage]).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
