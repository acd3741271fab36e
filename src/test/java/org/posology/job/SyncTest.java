package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.remote.NlmXml.article;
import static org.posology.remote.NlmXml.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.posology.remote.NlmServer;
import org.posology.remote.NlmXml;
import org.posology.store.Dump;
import org.posology.store.RunLock;
import org.posology.store.RunLocks;
import org.posology.store.TestDatabase;

/** Sync from a server that plays NLM's into a real database. */
class SyncTest {

  private static final String SETTINGS =
      """
      spring.datasource: {url: "%s", username: %s, password: %s}
      posology:
        chunk-size: 10
        threads: 2
        sync: {base: "%s", folder: "%s", batch: 2, requests-per-second: 500, absent-limit: 0.2}
        network: {attempts: 3, pause: 10ms, longest-pause: 3s, timeout: 5s}
      """;

  @TempDir Path folder;
  private Workbench bench;
  private NlmServer nlm;

  @BeforeEach
  void open() throws IOException {
    nlm = new NlmServer();
    bench = new Workbench(folder);
    configure(bench);
    baseline(1, articles(1, 20, 2025));
    baseline(2, articles(21, 20, 2025));
    update(3, List.of(article(5, 555, 2026)), 6);
  }

  private void configure(Workbench one) throws IOException {
    Files.writeString(
        one.folder().resolve("application.yaml"),
        SETTINGS.formatted(
            one.database.url(),
            TestDatabase.user(),
            TestDatabase.password(),
            nlm.base(),
            one.folder().resolve("pubmed")));
  }

  @AfterEach
  void close() {
    bench.close();
    nlm.close();
  }

  private static String name(int number) {
    return "pubmed%dn%04d.xml.gz".formatted(26 + number / 100, number % 100);
  }

  private void baseline(int number, List<String> articles) {
    nlm.put("baseline", name(number), NlmXml.file(articles));
  }

  private void update(int number, List<String> articles, int... deleted) {
    nlm.put("updatefiles", name(number), NlmXml.file(articles, deleted));
  }

  private SyncReport sync() {
    return sync(bench, new PlainExtractor(), false);
  }

  private static SyncReport sync(
      Workbench one, Function<Article, Extraction> extractor, boolean passGaps) {
    try (Jobs jobs = Jobs.open(one.folder(), PlainExtractor.version("a", extractor))) {
      return jobs.sync(passGaps, false);
    }
  }

  private List<String> articlesWith(String status) {
    return bench
        .database
        .jdbc()
        .queryForList(
            "SELECT replace(id, 'PMID:900000', '') FROM article WHERE status = ? ORDER BY 1",
            String.class,
            status);
  }

  private Map<String, List<String>> rows() {
    return Dump.of(bench.database.dataSource());
  }

  /** What one undisturbed sync gives of what the server has now. */
  private Map<String, List<String>> undisturbed() throws IOException {
    try (Workbench other = new Workbench(Files.createDirectories(folder.resolve("other")))) {
      configure(other);
      assertThat(sync(other, new PlainExtractor(), false).exitCode()).isZero();
      return Dump.of(other.database.dataSource());
    }
  }

  @Test
  void everythingIsReadOnceInOrderAndWhatIsNewFollows() {
    nlm.addJunk("../../../pubmed26n0009.xml.gz");
    SyncReport first = sync();
    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(first.text())
        .contains("baseline         of 2026, 2 files", "3 files, 3 of them read");
    assertThat(articlesWith("active")).hasSize(39).doesNotContain("006");
    assertThat(bench.count("current_assertion WHERE dose = '555 mg'")).isOne();
    assertThat(bench.count("nlm_file")).isEqualTo(3);
    int asked = nlm.requests().size();
    assertThat(sync().text()).contains("0 files, 0 of them read");
    assertThat(nlm.requests()).as("two listings").hasSize(asked + 2);
    update(4, List.of(article(6, 666, 2026), article(41, 100, 2026)));
    assertThat(sync().exitCode()).isZero();
    assertThat(articlesWith("active")).as("6 is back").hasSize(41).contains("041", "006");
    assertThat(nlm.requestsOf("baseline/" + name(1))).isOne();
    assertThat(bench.count("run WHERE command = 'sync' AND status = 'complete'")).isEqualTo(3);
  }

  @Test
  void anUpdateThatArrivesBeforeItsPredecessorWaits() throws IOException {
    update(5, List.of(article(7, 777, 2026)));
    SyncReport waits = sync();
    assertThat(waits.exitCode()).isEqualTo(1);
    assertThat(waits.text())
        .contains("1 files from " + name(5) + " on: number 4 is not there yet", "--pass-gaps");
    assertThat(bench.count("nlm_file")).isEqualTo(3);
    update(4, List.of(article(7, 444, 2026)));
    assertThat(sync().exitCode()).isZero();
    assertThat(bench.count("current_assertion WHERE dose = '777 mg'")).isOne();
    assertThat(rows()).isEqualTo(undisturbed());
  }

  @Test
  void behindAGapThatIsPassedTheResultIsTheSameOnceItIsFilled() throws IOException {
    update(5, List.of(article(7, 777, 2026)));
    assertThat(sync(bench, new PlainExtractor(), true).exitCode()).isZero();
    assertThat(bench.count("nlm_file")).isEqualTo(4);
    assertThat(sync().exitCode()).as("it was passed").isZero();
    update(4, List.of(article(7, 444, 2026)));
    assertThat(sync().exitCode()).isZero();
    assertThat(rows()).isEqualTo(undisturbed());
  }

  @Test
  void aFileWithAWrongChecksumIsKeptAsideAndThoseBehindItWait() throws IOException {
    update(4, List.of(article(8, 888, 2026)));
    nlm.putChecksum("baseline", name(2), "f".repeat(32));
    SyncReport broken = sync();
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.text()).contains(name(2) + ": MD5 is", "kept as", "4 files, 1 of them read");
    assertThat(folder.resolve("pubmed/aside").resolve(name(2))).exists();
    assertThat(nlm.requestsOf("updatefiles/" + name(4))).isZero();
    assertThat(bench.count("run WHERE command = 'sync' AND status = 'failed'")).isOne();
    baseline(2, articles(21, 20, 2025));
    assertThat(sync().exitCode()).isZero();
    assertThat(rows()).isEqualTo(undisturbed());
  }

  @Test
  void brokenConnectionsAndBusyServersAreGotOver() throws IOException {
    nlm.trouble("baseline/", NlmServer.status(503, "0"));
    nlm.trouble("baseline/" + name(1), NlmServer.cut(100));
    nlm.trouble("baseline/" + name(2), NlmServer.status(429, "1"));
    nlm.trouble("updatefiles/" + name(3) + ".md5", NlmServer.status(503, "0"));
    assertThat(sync().exitCode()).isZero();
    assertThat(rows()).isEqualTo(undisturbed());
  }

  @Test
  void aRunThatDiesInTheMiddleGoesOnThere() throws IOException {
    AtomicInteger left = new AtomicInteger(27);
    SyncReport failed =
        sync(
            bench,
            article -> {
              if (left.decrementAndGet() < 0) {
                throw new OutOfMemoryError("pulled the plug");
              }
              return new PlainExtractor().apply(article);
            },
            false);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.text()).contains("pulled the plug", "run again to go on");
    assertThat(nlm.requestsOf("updatefiles/" + name(3))).isZero();
    assertThat(sync().exitCode()).isZero();
    assertThat(nlm.requestsOf("baseline/" + name(1))).as("it was here").isOne();
    assertThat(rows()).isEqualTo(undisturbed());
  }

  @Test
  void twoNeverRunAtOnce() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    CompletableFuture<SyncReport> first =
        CompletableFuture.supplyAsync(
            () ->
                sync(
                    bench,
                    article -> {
                      inside.countDown();
                      await(tried);
                      return new PlainExtractor().apply(article);
                    },
                    false));
    inside.await();
    assertThatThrownBy(this::sync)
        .isInstanceOf(PosologyException.class)
        .hasMessageContainingAll("another run of sync is under way", "process", "--wait");
    tried.countDown();
    assertThat(first.get().exitCode()).isZero();
    assertThat(sync().text()).contains("0 files");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoWaitsRunsBehindTheOther() throws Exception {
    RunLock other = new RunLocks(bench.database.dataSource()).take("sync").orElseThrow();
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
      assertThat(jobs.status()).contains("never");
      CompletableFuture<SyncReport> waiting =
          CompletableFuture.supplyAsync(() -> jobs.sync(false, true));
      Thread.sleep(300);
      assertThat(nlm.requests()).isEmpty();
      other.close();
      assertThat(waiting.get().exitCode()).isZero();
    }
  }

  @Test
  void aNewBaselineReplacesTheYearBefore() throws IOException {
    bench.file("own.jsonl", Workbench.articles(900, 1));
    bench.extract(folder.resolve("own.jsonl"));
    assertThat(sync().exitCode()).isZero();
    // 27 without 4; 9 unchanged but with an older date; 5 as it was; 40 comes with an update only
    List<String> next = new ArrayList<>(articles(1, 39, 2026));
    next.set(4, article(5, 555, 2026));
    next.set(8, article(9, 109, 2024));
    next.remove(5);
    next.remove(3);
    baseline(101, next);
    SyncReport unfinished = sync();
    assertThat(unfinished.text()).contains("of 2027, 1 files so far", "3 files of earlier years");
    assertThat(articlesWith("active")).as("its end is not known").contains("004", "040");
    update(102, List.of(article(40, 140, 2027)));
    SyncReport replaced = sync();
    assertThat(replaced.exitCode()).as(replaced.text()).isZero();
    assertThat(replaced.text()).contains("1 articles that the new baseline no longer holds");
    assertThat(articlesWith("active")).contains("009", "040", "900").doesNotContain("004", "006");
    assertThat(articlesWith("active")).hasSize(39);
    assertThat(bench.count("current_assertion WHERE article = 'PMID:900000004'")).isZero();
    assertThat(folder.resolve("pubmed").resolve(name(1))).doesNotExist();
    assertThat(folder.resolve("pubmed").resolve(name(101))).exists();
    assertThat(sync().text()).doesNotContain("absent");
    update(103, List.of(article(4, 444, 2026)));
    assertThat(sync().exitCode()).isZero();
    assertThat(articlesWith("active")).as("a later record brings it back").contains("004");
  }

  @Test
  void aBaselineThatLacksTooMuchDeletesNothing() {
    assertThat(sync().exitCode()).isZero();
    baseline(101, articles(1, 20, 2026));
    update(102, List.of(article(41, 100, 2027)));
    SyncReport report = sync();
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.text())
        .contains("absent", "posology.sync.absent-limit", "nothing was deleted");
    assertThat(articlesWith("deleted")).isEmpty();
    assertThat(folder.resolve("pubmed").resolve(name(1))).as("kept").exists();
  }

  @Test
  void nothingIsAskedBeforeSyncIsCalledAndAWrongAddressIsSaid() throws IOException {
    bench.extract(bench.file("own.jsonl", Workbench.articles(900, 1)));
    assertThat(nlm.requests()).isEmpty();
    nlm.remove("baseline", name(1));
    nlm.remove("baseline", name(2));
    assertThatThrownBy(this::sync)
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("posology.sync.base");
    assertThat(bench.count("run WHERE command = 'sync' AND status = 'failed'")).isOne();
  }
}
