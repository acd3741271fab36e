package org.posology.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.posology.cli.Posology;

/** {@code posology extract} as a process of its own. */
final class CommandLine {

  /** Longer than any load of a bench. */
  private static final long PATIENCE_SECONDS = 300;

  private static final int WINDOW_MILLIS = 2_500;

  private CommandLine() {}

  /** Starts a load, and ends it by {@code kill -9} at a random point behind its first sessions. */
  static void killed(Bench bench, Map<String, String> environment) throws Exception {
    long before = sessions(bench);
    Process process = start(bench, environment);
    while (process.isAlive() && sessions(bench) <= before) {
      Thread.sleep(5);
    }
    process.waitFor(bench.random().nextInt(WINDOW_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
  }

  /** Two loads of the same files at once; the one that comes late may leave. */
  static void twoAtOnce(Bench bench) throws Exception {
    Process one = start(bench, Map.of());
    Process other = start(bench, Map.of());
    List<Integer> codes = List.of(end(one), end(other));
    if (!codes.contains(0)) {
      throw new IllegalStateException("neither of two runs at once came through: " + codes);
    }
  }

  private static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("a run hangs");
    }
    return process.exitValue();
  }

  private static long sessions(Bench bench) {
    return bench
        .server()
        .admin()
        .queryForList(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = ?", Long.class, bench.database())
        .get(0);
  }

  private static Process start(Bench bench, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Posology.class.getName(), "extract"));
    bench.files().forEach(file -> command.add(file.toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("POSOLOGY_CHUNKSIZE", "10");
    process.environment().put("SPRING_DATASOURCE_URL", bench.server().url(bench.database()));
    process.environment().put("SPRING_DATASOURCE_USERNAME", bench.server().user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", bench.server().password());
    process.environment().putAll(environment);
    return process.redirectOutput(bench.folder().resolve("log").toFile()).start();
  }
}
