package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Dump;
import org.posology.store.TestDatabase;

/**
 * {@code extract --workers remote} and {@code worker} as they are started at a prompt. With four
 * workers: {@code -Dworkers=4 -Dworkers.articles=2000}.
 */
@Timeout(1800)
class WorkerCommandTest {

  private static final int WORKERS = Integer.getInteger("workers", 2);
  private static final int ARTICLES = Integer.getInteger("workers.articles", 200);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int FILES = 4;
  private static final String ARTICLE =
      "{\"id\": \"PMID:%d\", \"title\": \"Imatinib in trial %d\", \"abstract\": \"METHODS: Imatinib"
          + " %d mg/day was given to %d patients with GIST. RESULTS: Response rate increased by"
          + " %d%% (P = .01), and nausea was reported.\"}";

  @TempDir Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aKilledManagerComesBackAndWorkersGoOn() throws Exception {
    Path[] files = files();
    try (TestDatabase database = TestDatabase.migrated();
        TestDatabase undisturbed = TestDatabase.migrated()) {
      Process manager = start(database, remote(files));
      for (int i = 0; i < WORKERS; i++) {
        start(database, "worker", "--leave-after", "5m");
      }
      await(manager, () -> articles(database) >= 30);
      manager.destroyForcibly().waitFor();
      long committed = articles(database);
      assertThat(committed).isLessThan(ARTICLES);
      Process again = start(database, remote(files));
      assertThat(again.waitFor()).as("%s", logs()).isZero();
      assertThat(start(undisturbed, local(files)).waitFor()).as("%s", logs()).isZero();
      Map<String, List<String>> rows = Dump.of(database.dataSource());
      assertThat(rows).isEqualTo(Dump.of(undisturbed.dataSource()));
      assertThat(rows.get("current_assertion")).hasSizeGreaterThan(ARTICLES);
      assertThat(count(database, "run WHERE status = 'abandoned'")).isOne();
      assertThat(count(database, "file_reading WHERE status <> 'complete'")).isZero();
    }
  }

  @Test
  void aWorkerOfAnotherVersionRefuses() throws Exception {
    Path home = anotherVersion();
    Path[] files = files();
    try (TestDatabase database = TestDatabase.migrated()) {
      Process manager = start(database, remote(files));
      Process other = start(database, "worker", "--home", home.toString());
      assertThat(other.waitFor()).as("%s", logs()).isEqualTo(ExitCode.OTHER_VERSION);
      assertThat(logs()).contains("wants extractor version sha256:").contains("give it the same");
      assertThat(manager.isAlive()).as("%s", logs()).isTrue();
      assertThat(articles(database)).isZero();
    }
  }

  /** The same models, and an operator's list that says more. */
  private Path anotherVersion() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    ModelSets.copy(Path.of("models"), home.resolve("models"));
    ModelSets.copy(Path.of("config"), home.resolve("config"));
    Path stop = home.resolve("config/drug/stop.txt");
    Files.writeString(stop, "velvetin\n", StandardOpenOption.APPEND);
    return home;
  }

  private Path[] files() throws IOException {
    Path[] files = new Path[FILES];
    int each = ARTICLES / FILES;
    for (int i = 0; i < FILES; i++) {
      Stream<String> lines = IntStream.range(i * each, (i + 1) * each).mapToObj(n -> article(n));
      files[i] = Files.write(folder.resolve("f" + i + ".jsonl"), lines.toList());
    }
    return files;
  }

  private static String article(int n) {
    return ARTICLE.formatted(900000001 + n, n, 100 + n % 7, n + 1, n % 90);
  }

  private static String[] remote(Path... files) {
    return Stream.concat(
            Stream.of("extract", "--workers", "remote"), Stream.of(files).map(Path::toString))
        .toArray(String[]::new);
  }

  private static String[] local(Path... files) {
    return Stream.concat(Stream.of("extract"), Stream.of(files).map(Path::toString))
        .toArray(String[]::new);
  }

  private void await(Process process, BooleanSupplier condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(process.isAlive() && Instant.now().isBefore(end)).as("%s", logs()).isTrue();
      Thread.sleep(5);
    }
  }

  private static long articles(TestDatabase database) {
    return count(database, "article_record");
  }

  private static long count(TestDatabase database, String table) {
    return database.jdbc().queryForList("SELECT count(*) FROM " + table, Long.class).get(0);
  }

  private Process start(TestDatabase database, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx768m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Posology.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("POSOLOGY_CHUNKSIZE", "10");
    process.environment().put("POSOLOGY_THREADS", "1");
    process.environment().put("POSOLOGY_WORKERS_POLL", "200ms");
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    Path log = folder.resolve(processes.size() + "-" + arguments[0] + ".log");
    processes.add(process.redirectOutput(log.toFile()).start());
    return processes.get(processes.size() - 1);
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(path -> path.toString().endsWith(".log")).sorted().toList()) {
        all.append('\n').append(log.getFileName()).append('\n').append(Files.readString(log));
      }
    }
    return all.toString();
  }
}
