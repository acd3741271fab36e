package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.job.Workbench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;
import org.posology.store.Dump;
import org.posology.store.RunLock;
import org.posology.store.RunLocks;
import org.posology.store.TestDatabase;

class ExtractTest {

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Map<String, List<String>> rows() {
    return Dump.of(bench.database.dataSource());
  }

  /** What an undisturbed run over the same files gives. */
  private static Map<String, List<String>> undisturbed(Path folder, Path... files)
      throws IOException {
    try (Workbench other = new Workbench(Files.createDirectories(folder.resolve("other")))) {
      assertThat(other.extract(files).exitCode()).isZero();
      return Dump.of(other.database.dataSource());
    }
  }

  @Test
  void aFileIsReadOnceWhateverItIsCalled() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 25));
    ExtractReport first = bench.extract(file);
    assertThat(first.exitCode()).isZero();
    assertThat(first.counts().stored()).isEqualTo(25);
    assertThat(first.counts().found().assertions()).isEqualTo(25);
    assertThat(bench.count("current_assertion")).isEqualTo(25);
    Map<String, List<String>> rows = rows();
    ExtractReport second = bench.extract(file, Files.copy(file, folder.resolve("b.jsonl")));
    assertThat(second.exitCode()).isZero();
    assertThat(second.files().read()).isZero();
    assertThat(second.counts().read()).isZero();
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aRunThatFailsInTheMiddleGoesOnThereWhetherOrNotTheSameFilesAreNamed() throws IOException {
    Path a = bench.file("a.jsonl", articles(1, 95));
    Path b = bench.file("b.jsonl", articles(101, 40));
    AtomicInteger left = new AtomicInteger(72);
    ExtractReport failed =
        bench.extract(
            article -> {
              if (left.decrementAndGet() < 0) {
                throw new OutOfMemoryError("pulled the plug");
              }
              return new PlainExtractor().apply(article);
            },
            a,
            b);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.text()).contains("pulled the plug");
    long committed = bench.count("article");
    assertThat(committed).isBetween(10L, 72L);
    ExtractReport one = bench.extract(a);
    ExtractReport both = bench.extract(a, b);
    assertThat(one.counts().read() + both.counts().read()).isEqualTo(135 - committed);
    assertThat(both.exitCode()).isZero();
    assertThat(rows()).isEqualTo(undisturbed(folder, a, b));
  }

  @Test
  void badRecordsAreKeptWithTheirReasonAndTooManyAreOverTheLimit() throws IOException {
    List<String> lines = new ArrayList<>(articles(1, 38));
    lines.add(7, "{\"id\": \"PMID:900000777\", \"title\": ");
    lines.add(20, "no json");
    Path few = bench.file("few.jsonl", lines);
    ExtractReport within = bench.extract(few);
    assertThat(within.counts().rejected()).isEqualTo(2);
    assertThat(within.counts().read()).isEqualTo(40);
    assertThat(within.exitCode()).as("5 % are allowed").isZero();
    assertThat(
            bench
                .database
                .jdbc()
                .queryForList("SELECT position FROM rejected_record ORDER BY 1", Long.class))
        .containsExactly(7L, 20L);
    lines.subList(0, 10).clear();
    lines.add("nor this");
    ExtractReport over = bench.extract(few, bench.file("many.jsonl", lines));
    assertThat(over.exitCode()).isEqualTo(3);
    assertThat(over.text()).contains("many.jsonl: 2 of 31 rejected");
  }

  @Test
  void anArticleThatBreaksTheExtractorBreaksNothingElse() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 50));
    ExtractReport report =
        bench.extract(
            article -> {
              if (article.id().equals("PMID:900000013")) {
                throw new IllegalStateException("thirteen");
              }
              return new PlainExtractor().apply(article);
            },
            file);
    assertThat(report.exitCode()).isZero();
    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.counts().stored()).isEqualTo(49);
    assertThat(report.text()).contains("thirteen");
    assertThat(bench.count("current_assertion")).isEqualTo(49);
  }

  @Test
  void whatTheDatabaseRefusesIsFoundInItsChunkAndRejected() throws IOException {
    List<String> lines = new ArrayList<>(articles(1, 19));
    // not compressible, longer than an index allows
    StringBuilder id = new StringBuilder();
    Random random = new Random(1);
    random.ints(20_000, 'a', 'z').forEach(c -> id.append((char) c));
    lines.add(4, "{\"id\": \"" + id + "\", \"title\": \"T\", \"abstract\": \"A\"}");
    ExtractReport report = bench.extract(bench.file("a.jsonl", lines));
    assertThat(report.counts().rejected()).isEqualTo(1);
    assertThat(report.counts().stored()).isEqualTo(19);
    assertThat(bench.count("rejected_record WHERE position = 4")).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoSourceIsRejectedAndOneThatIsGoneFailsButNoneStopsTheOthers()
      throws IOException {
    Path good = bench.file("good.jsonl", articles(1, 12));
    Path gone = folder.resolve("gone.xml");
    Path odd = folder.resolve("odd.bin");
    Files.write(odd, new byte[] {1, 2, 3, 0, 0, 7});
    ExtractReport rejected = bench.extract(odd, good);
    assertThat(rejected.exitCode()).isEqualTo(3);
    assertThat(rejected.counts().stored()).isEqualTo(12);
    ExtractReport failed = bench.extract(gone, bench.file("next.jsonl", articles(20, 5)));
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.text()).contains("gone.xml");
    assertThat(failed.counts().stored()).isEqualTo(5);
  }

  @Test
  void aNewExtractorVersionReadsTheFilesAgain() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 12));
    bench.extract(file);
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("b"))) {
      ExtractReport report = jobs.extract(List.of(file), false);
      assertThat(report.counts().unchanged()).isEqualTo(12);
      assertThat(report.counts().found().assertions()).isEqualTo(12);
    }
    assertThat(bench.count("assertion")).as("the same claims").isEqualTo(12);
    assertThat(bench.count("evidence")).as("of two versions").isEqualTo(24);
    assertThat(bench.count("current_assertion WHERE extractor LIKE 'sha256:bbb%'")).isEqualTo(12);
  }

  @Test
  void aSecondRunAtTheSameTimeLeavesWithAClearMessage() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 3));
    bench.extract(file);
    RunLock other = new RunLocks(bench.database.dataSource()).take("extract").orElseThrow();
    assertThatThrownBy(() -> bench.extract(file))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("another run of extract is under way");
    other.close();
    assertThat(bench.extract(file).exitCode()).isZero();
  }

  @Test
  void jobHistoryIsPruned() throws IOException {
    for (int run = 0; run < 6; run++) {
      bench.extract(bench.file("f" + run + ".jsonl", articles(run, 1)));
    }
    assertThat(bench.count("batch_job_instance")).isEqualTo(3);
    assertThat(bench.count("run")).isEqualTo(6);
  }

  @Test
  void whatSpringBatchCannotRestartIsStartedAnew() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 30));
    bench.extract(
        article -> {
          throw new OutOfMemoryError("pulled the plug");
        },
        file);
    bench.database.jdbc().update("UPDATE batch_step_execution SET status = 'UNKNOWN'");
    assertThat(bench.extract(file).exitCode()).isZero();
    assertThat(bench.count("current_assertion")).isEqualTo(30);
  }

  @Test
  void aDatabaseThatCutsEveryConnectionLosesNothing() throws IOException {
    Path file = bench.file("a.jsonl", articles(1, 60));
    AtomicInteger read = new AtomicInteger();
    assertThatCode(
            () ->
                bench.extract(
                    article -> {
                      if (read.incrementAndGet() == 35) {
                        bench.cutConnections();
                      }
                      return new PlainExtractor().apply(article);
                    },
                    file))
        .satisfiesAnyOf(
            failure -> assertThat(failure).isNull(),
            failure -> assertThat(failure).hasMessageContaining("run again to go on"));
    assertThat(bench.count("article")).isBetween(10L, 40L);
    assertThat(bench.extract(file).exitCode()).isZero();
    assertThat(rows()).isEqualTo(undisturbed(folder, file));
  }

  @Test
  void aDatabaseThatCannotBeReachedIsSaidInOneLine() throws IOException {
    Files.writeString(
        folder.resolve("application.yaml"),
        "spring.datasource: {url: 'jdbc:postgresql://127.0.0.1:1/none', username: none}");
    assertThatThrownBy(() -> bench.extract())
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("Connection to 127.0.0.1:1 refused");
  }

  @Test
  void statusTellsRunsFilesAndRejects() throws IOException {
    List<String> lines = new ArrayList<>(articles(1, 3));
    lines.add("no json");
    bench.extract(bench.file("a.jsonl", lines));
    try (Jobs jobs = Jobs.open(folder)) {
      assertThat(jobs.status())
          .contains("last success", "never", "3", "current assertions", "a.jsonl complete")
          .contains("1 extract", "rejects")
          .doesNotContain(TestDatabase.password());
    }
  }
}
