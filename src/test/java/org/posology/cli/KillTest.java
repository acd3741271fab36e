package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Dump;
import org.posology.store.TestDatabase;

/**
 * {@code kill -9} of {@code posology extract} in the middle, more than once: the next run goes on
 * there, and ends with the rows of an undisturbed one. More at {@code -Dkill.articles=600}.
 */
class KillTest {

  private static final int KILLS = 2;
  private static final int ARTICLES = Integer.getInteger("kill.articles", 240);
  private static final String ARTICLE =
      "{\"id\": \"PMID:%d\", \"title\": \"Imatinib in trial %d\", \"abstract\": \"METHODS: Imatinib"
          + " %d mg/day was given to %d patients with GIST. RESULTS: Response rate increased by"
          + " %d%% (P = .01), and nausea was reported.\"}";

  @TempDir Path folder;

  @Test
  void aKilledRunGoesOnWhereItStoppedAndGivesTheRowsOfAnUndisturbedOne() throws Exception {
    Path a = file("a.jsonl", 1, ARTICLES);
    Path b = file("b.jsonl", ARTICLES / 2, ARTICLES);
    Path sample = Path.of("src/main/resources/org/posology/sample/pubmed-sample.xml");
    try (TestDatabase database = TestDatabase.migrated();
        TestDatabase undisturbed = TestDatabase.migrated()) {
      long before = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        killAfter(database, before + 30, a, b, sample);
        long committed = articles(database);
        assertThat(committed).as("it went on, and not to the end").isGreaterThan(before);
        assertThat(committed).isLessThan(ARTICLES + ARTICLES / 2 - 1);
        before = committed;
      }
      assertThat(start(database, a, b, sample).waitFor()).as("%s", log()).isZero();
      assertThat(start(undisturbed, sample, b, a).waitFor()).as("%s", log()).isZero();
      Map<String, List<String>> rows = Dump.of(database.dataSource());
      assertThat(rows).isEqualTo(Dump.of(undisturbed.dataSource()));
      assertThat(rows.get("current_assertion")).hasSizeGreaterThan(ARTICLES);
      assertThat(count(database, "run WHERE status = 'abandoned'")).isEqualTo(KILLS);
      assertThat(count(database, "batch_job_instance")).as("restarted, not started anew").isOne();
      assertThat(start(database, b, a).waitFor()).as("nothing is due").isZero();
      assertThat(Dump.of(database.dataSource())).isEqualTo(rows);
    }
  }

  private Path file(String name, int first, int count) throws IOException {
    Stream<String> lines =
        IntStream.range(first, first + count)
            .mapToObj(n -> ARTICLE.formatted(900000000 + n, n, 100 + n % 7, n, n % 90));
    return Files.write(folder.resolve(name), lines.toList());
  }

  private void killAfter(TestDatabase database, long articles, Path... files) throws Exception {
    Process process = start(database, files);
    while (articles(database) < articles) {
      assertThat(process.isAlive()).as("%s", log()).isTrue();
      Thread.sleep(5);
    }
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(128 + 9);
  }

  private static long articles(TestDatabase database) {
    return count(database, "article_record");
  }

  private static long count(TestDatabase database, String table) {
    return database.jdbc().queryForList("SELECT count(*) FROM " + table, Long.class).get(0);
  }

  private Process start(TestDatabase database, Path... files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Posology.class.getName(), "extract"));
    Stream.of(files).map(Path::toString).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("POSOLOGY_CHUNKSIZE", "10");
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    return process.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
