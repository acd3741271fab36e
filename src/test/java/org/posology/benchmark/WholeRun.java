package org.posology.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmark that counts: a PubMed file, packed, to committed rows, by {@code posology extract}
 * in a virtual machine of its own, into an empty PostgreSQL beside it. Before it the floors: the
 * same bytes only unpacked, only parsed, only cut into tokens, on one thread.
 *
 * <pre>
 *   python3 ../shared/tools/pubmed_xml.py LOAD.xml.gz 30000
 *   mvn -P benchmark test-compile exec:exec -Dbenchmark.main=org.posology.benchmark.WholeRun \
 *       -Dbenchmark=LOAD.xml.gz -Dbenchmark.options=-Xmx256m
 * </pre>
 *
 * Prints abstracts a second of the clock and of processor time, rows, peak heap, and whose code the
 * processors ran. On a machine that others use too, trust processor time.
 */
public final class WholeRun {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private static final String ROWS =
      "SELECT (SELECT count(*) FROM article_record) AS articles,"
          + " (SELECT count(*) FROM drug_mention) AS drugs,"
          + " (SELECT count(*) FROM dose_mention) AS doses,"
          + " (SELECT count(*) FROM outcome_mention) AS outcomes,"
          + " (SELECT count(*) FROM assertion) AS assertions,"
          + " (SELECT count(*) FROM evidence) AS evidence";

  private final Path folder;
  private final List<String> options;

  private WholeRun(Path folder, List<String> options) {
    this.folder = folder;
    this.options = options;
  }

  /**
   * Runs it.
   *
   * @param arguments the file, then options of the virtual machine
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    long articles = Floors.print(file);
    Path folder = Files.createTempDirectory("posology-benchmark");
    List<String> options = List.of(arguments).subList(1, arguments.length);
    WholeRun run = new WholeRun(folder, options);
    DatabaseTime database = new DatabaseTime(folder);
    try {
      run.extract(file, articles, database);
      run.posology(List.of(), "sql", ROWS).waitFor();
    } finally {
      database.stop();
    }
    Recording.read(run.recording()).print();
    System.out.println("recording and database: " + folder);
  }

  private void extract(Path file, long articles, DatabaseTime database)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<String> recorded = new ArrayList<>(options);
    recorded.add(
        "-XX:StartFlightRecording:settings=default,jdk.Compilation#threshold=0ms,filename="
            + recording());
    Process process = posology(recorded, "extract", file.toString());
    Duration own = Duration.ZERO;
    while (process.isAlive()) {
      own = process.info().totalCpuDuration().orElse(own);
      database.look();
      Thread.sleep(PATIENCE.toMillis());
    }
    double clock = (System.nanoTime() - begin) / 1e9;
    print("clock, start-up included", articles, clock);
    print("processor time of the extractor", articles, seconds(own));
    print("processor time of PostgreSQL", articles, seconds(database.spent()));
  }

  private Process posology(List<String> more, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(more);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.posology.cli.Posology");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("POSOLOGY_DATABASE_DIRECTORY", folder.toString());
    return builder.start();
  }

  private Path recording() {
    return folder.resolve("extract.jfr");
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  static void print(String what, long articles, double seconds) {
    System.out.printf(
        "%-40s %8.2f s %10.0f abstracts a second%n", what, seconds, articles / seconds);
  }
}
