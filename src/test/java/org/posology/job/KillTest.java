package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.job.Workbench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Dump;

/** {@code kill -9} in the middle of a run, more than once: the next one ends with the same rows. */
class KillTest {

  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void aKilledRunGoesOnWhereItStoppedAndGivesTheRowsOfAnUndisturbedOne() throws Exception {
    try (Workbench bench = new Workbench(folder)) {
      Path a = bench.file("a.jsonl", articles(1, 300));
      Path b = bench.file("b.jsonl", articles(200, 150));
      long before = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        killAfter(bench, before + 30, a, b);
        long committed = bench.count("article");
        assertThat(committed).as("it went on").isGreaterThan(before).isLessThan(349);
        before = committed;
      }
      ExtractReport last = bench.extract(a, b);
      assertThat(last.exitCode()).isZero();
      assertThat(last.counts().read()).as("not from the beginning").isLessThan(450 - before);
      assertThat(Dump.of(bench.database.dataSource())).isEqualTo(undisturbed(a, b));
      assertThat(bench.count("run WHERE status = 'abandoned'")).isEqualTo(KILLS);
      assertThat(bench.count("batch_job_instance")).as("restarted, not started anew").isOne();
    }
  }

  private Map<String, List<String>> undisturbed(Path... files) throws IOException {
    try (Workbench other = new Workbench(Files.createDirectories(folder.resolve("other")))) {
      assertThat(other.extract(files).exitCode()).isZero();
      return Dump.of(other.database.dataSource());
    }
  }

  private void killAfter(Workbench bench, long articles, Path... files) throws Exception {
    Process process = start(files);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!hasArticles(bench, articles) && System.nanoTime() < deadline) {
      assertThat(process.isAlive()).as("%s", Files.readString(log())).isTrue();
      Thread.sleep(20);
    }
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(128 + 9);
  }

  private static boolean hasArticles(Workbench bench, long articles) {
    return bench.count("pg_class WHERE relname = 'article_record'") > 0
        && bench.count("article_record") >= articles;
  }

  private Process start(Path... files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KillableRun.class.getName(), folder.toString(), "5"));
    for (Path file : files) {
      command.add(file.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private Path log() {
    return folder.resolve("killed.log");
  }
}
