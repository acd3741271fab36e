package org.posology.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** What a flight recording says: whose code ran, and how full the heap was. */
final class Recording {

  private static final String OURS = "org.posology.";

  private final Map<String, Integer> samples = new HashMap<>();
  private int all;
  private long heap;
  private double pauses;
  private double compiling;

  private Recording() {}

  static Recording read(Path file) throws IOException {
    Recording recording = new Recording();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        recording.add(events.readEvent());
      }
    }
    return recording;
  }

  private void add(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> addSample(event.getStackTrace());
      case "jdk.GCHeapSummary" -> heap = Math.max(heap, event.getLong("heapUsed"));
      case "jdk.GarbageCollection" -> pauses += event.getDuration("sumOfPauses").toNanos() / 1e9;
      case "jdk.Compilation" -> compiling += event.getDuration().toNanos() / 1e9;
      default -> {}
    }
  }

  /** A sample counts for the innermost package of ours that is on the stack. */
  private void addSample(RecordedStackTrace stack) {
    all++;
    samples.merge(stack == null ? "other" : owner(stack), 1, Integer::sum);
  }

  private static String owner(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(OURS)) {
        return type.substring(OURS.length(), type.indexOf('.', OURS.length()));
      }
    }
    return "other";
  }

  void print() {
    System.out.printf("peak heap %.0f MB, pauses %.1f s%n", heap / 1e6, pauses);
    System.out.printf("compiling %.1f s%n", compiling);
    samples.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                System.out.printf("%5.1f %% %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
  }
}
