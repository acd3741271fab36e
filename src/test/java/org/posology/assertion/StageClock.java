package org.posology.assertion;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Processor time and memory that this thread takes in each stage of a pass.
 *
 * @param <S> the stages
 */
final class StageClock<S extends Enum<S>> {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What one stage took in this pass, and an article in those before. */
  private static final class Taken {
    double micros;
    double bytes;
    final List<Double> microsBefore = new ArrayList<>();
    final List<Double> bytesBefore = new ArrayList<>();

    void endPass(int articles) {
      microsBefore.add(micros / articles);
      bytesBefore.add(bytes / articles);
      micros = 0;
      bytes = 0;
    }

    void forget() {
      microsBefore.clear();
      bytesBefore.clear();
    }
  }

  private final Map<S, Taken> stages;
  private long time;
  private long bytes;
  private long kept;

  StageClock(Class<S> stages) {
    this.stages = new EnumMap<>(stages);
    for (S stage : stages.getEnumConstants()) {
      this.stages.put(stage, new Taken());
    }
  }

  void start() {
    bytes = THREADS.getCurrentThreadAllocatedBytes();
    time = THREADS.getCurrentThreadCpuTime();
  }

  /** What was taken since the last call was taken by this stage. */
  void stop(S stage) {
    Taken taken = Objects.requireNonNull(stages.get(stage));
    taken.micros += (THREADS.getCurrentThreadCpuTime() - time) / 1e3;
    taken.bytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
    start();
  }

  /** Something came of it, so that it cannot be left out. */
  void keep(int results) {
    kept += results;
  }

  void endPass(int articles) {
    stages.values().forEach(taken -> taken.endPass(articles));
  }

  void forget() {
    stages.values().forEach(Taken::forget);
  }

  /** Medians an article. */
  void print() {
    System.out.printf("%-12s %14s %14s%n", "stage", "µs an article", "kB an article");
    double allMicros = 0;
    double allBytes = 0;
    for (Map.Entry<S, Taken> stage : stages.entrySet()) {
      double micros = median(stage.getValue().microsBefore);
      double size = median(stage.getValue().bytesBefore);
      print(stage.getKey().name().toLowerCase(Locale.ROOT), micros, size);
      allMicros += micros;
      allBytes += size;
    }
    print("all", allMicros, allBytes);
    System.out.println(kept + " results");
  }

  private static void print(String what, double micros, double bytes) {
    System.out.printf("%-12s %14.1f %14.1f%n", what, micros, bytes / 1e3);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
