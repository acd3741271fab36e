package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.job.Workbench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.ArticleSelection;
import org.posology.store.Dump;
import org.posology.store.TestDatabase;

/** Runs whose partitions real processes read, which die, hang, leave and join. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WorkersTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final int FILES = 6;
  private static final int ARTICLES = 120;

  @TempDir Path folder;
  private final List<Process> workers = new ArrayList<>();
  private Workbench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder);
    Files.writeString(
        folder.resolve("application.yaml"),
        """
        spring.datasource: {url: "%s", username: %s, password: %s}
        posology:
          chunk-size: 10
          threads: 1
          workers: {poll: 100ms, silence: 3s, attempts: 3}
        """
            .formatted(bench.database.url(), TestDatabase.user(), TestDatabase.password()));
  }

  @AfterEach
  void close() throws Exception {
    for (Process worker : workers) {
      worker.destroyForcibly().waitFor();
    }
    bench.close();
  }

  private Process join() throws IOException {
    Process worker = PlainWorker.start(folder, PAUSE);
    workers.add(worker);
    return worker;
  }

  private CompletableFuture<ExtractReport> manager(Path... files) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"), Workers.REMOTE)) {
            return jobs.extract(List.of(files), false);
          }
        });
  }

  private ExtractReport report(CompletableFuture<ExtractReport> run) throws Exception {
    try {
      return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the run does not end: " + logs(), e);
    }
  }

  private Path[] files() throws IOException {
    Path[] files = new Path[FILES];
    for (int i = 0; i < FILES; i++) {
      // the last articles of a file are the first ones of the next
      files[i] = bench.file("f" + i + ".jsonl", articles(1 + i * (ARTICLES - 10), ARTICLES));
    }
    return files;
  }

  private void await(String what, BooleanSupplier condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("%s: %s", what, logs()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(path -> path.toString().endsWith(".log")).toList()) {
        all.append('\n').append(log.getFileName()).append('\n').append(Files.readString(log));
      }
    }
    return all.toString();
  }

  /** A partition of this worker is in its middle. */
  private boolean isReading(Process worker) {
    return bench.count(
            "partition_attempt a JOIN batch_step_execution s ON s.step_execution_id ="
                + " a.step_execution WHERE a.ended IS NULL AND s.commit_count > a.commits + 1"
                + " AND a.process = "
                + worker.pid())
        > 0;
  }

  private void assertEveryFileIsReadOnce() {
    assertThat(bench.count("file_reading WHERE status <> 'complete' OR read <> " + ARTICLES))
        .isZero();
    assertThat(bench.count("file_reading")).isEqualTo(FILES);
  }

  private void assertRowsAreThoseOfOneUndisturbedProcess(Path... files) throws IOException {
    Map<String, List<String>> rows = Dump.of(bench.database.dataSource());
    Path other = Files.createDirectory(folder.resolve("undisturbed"));
    try (Workbench undisturbed = new Workbench(other)) {
      assertThat(undisturbed.extract(files).exitCode()).isZero();
      assertThat(rows).isEqualTo(Dump.of(undisturbed.database.dataSource()));
      assertThat(rows.get("current_assertion")).hasSize(10 + FILES * (ARTICLES - 10));
    }
  }

  @Test
  void aKilledWorkersPartitionGoesToAnotherAndNoRowIsThereTwice() throws Exception {
    Path[] files = files();
    for (int i = 0; i < 3; i++) {
      join();
    }
    CompletableFuture<ExtractReport> run = manager(files);
    await("a worker reads", () -> workers.stream().anyMatch(this::isReading));
    Process victim = workers.stream().filter(this::isReading).findFirst().orElseThrow();
    victim.destroyForcibly().waitFor();
    Instant killed = Instant.now();
    await(
        "another one takes its partition",
        () ->
            bench.count(
                    "partition_attempt dead WHERE ended IS NULL AND process = "
                        + victim.pid()
                        + " AND EXISTS (SELECT FROM partition_attempt a WHERE a.step_execution ="
                        + " dead.step_execution AND a.id > dead.id)")
                > 0);
    assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofMinutes(1));
    assertThat(report(run).exitCode()).as("%s", report(run).text()).isZero();
    assertEveryFileIsReadOnce();
    assertThat(report(run).counts().read()).isEqualTo((long) FILES * ARTICLES);
    assertThat(bench.count("int_channel_message")).isZero();
    assertRowsAreThoseOfOneUndisturbedProcess(files);
  }

  @Test
  void aHungWorkerLosesItsPartitionAndMayNotWriteAnyMoreWhenItAwakes() throws Exception {
    Path[] files = files();
    Process hung = join();
    CompletableFuture<ExtractReport> run = manager(files);
    await("it reads", () -> isReading(hung));
    signal(hung, "STOP");
    join();
    assertThat(report(run).exitCode()).as("%s", report(run).text()).isZero();
    Map<String, List<String>> rows = Dump.of(bench.database.dataSource());
    signal(hung, "CONT");
    assertThat(hung.waitFor()).as("it has learnt that it may not go on").isEqualTo(1);
    assertThat(Dump.of(bench.database.dataSource())).isEqualTo(rows);
    assertEveryFileIsReadOnce();
    assertRowsAreThoseOfOneUndisturbedProcess(files);
  }

  private static void signal(Process process, String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor())
        .isZero();
  }

  @Test
  void workersLeaveAndJoin() throws Exception {
    Path[] files = files();
    CompletableFuture<ExtractReport> run = manager(files);
    Process first = join();
    await("it reads", () -> isReading(first));
    first.destroy();
    assertThat(first.waitFor()).isEqualTo(143);
    assertThat(bench.count("partition_attempt WHERE outcome = 'left'")).isOne();
    assertThat(run).as("it waits for the next one").isNotDone();
    join();
    assertThat(report(run).exitCode()).as("%s", report(run).text()).isZero();
    assertEveryFileIsReadOnce();
    assertRowsAreThoseOfOneUndisturbedProcess(files);
  }

  @Test
  void aPartitionThatKillsWorkersFailsAfterSoManyAttempts() throws Exception {
    List<String> lines = articles(1, 40);
    lines.set(25, lines.get(25).replace("Trial", "poison"));
    Path bad = bench.file("bad.jsonl", lines);
    Path good = bench.file("good.jsonl", articles(100, 40));
    CompletableFuture<ExtractReport> run = manager(bad, good);
    int died = 0;
    while (!run.isDone()) {
      Process worker = join();
      while (worker.isAlive() && !run.isDone()) {
        Thread.sleep(20);
      }
      died += worker.isAlive() ? 0 : 1;
      assertThat(died).as("%s", logs()).isLessThanOrEqualTo(3 + 2);
    }
    ExtractReport report = report(run);
    assertThat(died).isGreaterThanOrEqualTo(3);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.files().failed())
        .singleElement()
        .asString()
        .matches("bad.jsonl: 3 attempts came no further than chunk \\d: died on .*");
    assertThat(bench.count("file_reading WHERE status = 'complete'")).isOne();
    assertThat(bench.count("int_channel_message")).isZero();
  }

  @Test
  void aWorkerWithoutTheFilesSaysSoAndLeavesThemToOthers() throws Exception {
    Path file = bench.file("a.jsonl", articles(1, 20));
    CompletableFuture<ExtractReport> run = manager(file);
    await("it is on the queue", () -> bench.count("int_channel_message") == 1);
    Path away = Files.move(file, folder.resolve("away"));
    Process blind = join();
    assertThat(blind.waitFor()).isEqualTo(1);
    assertThat(logs()).contains("a worker needs the files at the same place");
    Files.move(away, file);
    join();
    assertThat(report(run).exitCode()).as("%s", report(run).text()).isZero();
  }

  @Test
  void reextractReportsWhatWorkersRead() throws Exception {
    assertThat(bench.extract(bench.file("a.jsonl", articles(1, 50))).exitCode()).isZero();
    bench.database.jdbc().execute("DELETE FROM article_reading");
    ReextractRequest all = new ReextractRequest(ArticleSelection.ALL, null, false);
    join();
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"), Workers.REMOTE)) {
      ReextractReport report = jobs.reextract(all, false);
      assertThat(report.exitCode()).as("%s", report.text()).isZero();
      assertThat(report.articles()).isEqualTo(new ReextractReport.Articles(50, 50, 0));
      assertThat(report.found().assertions()).isEqualTo(50);
    }
  }
}
