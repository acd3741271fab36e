package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.job.Workbench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.posology.store.ArticleSelection;
import org.posology.store.Dump;

class ReextractTest {

  private static final PlainExtractor PLAIN = new PlainExtractor();

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

  /** Finds nothing in articles with an odd number. */
  private static Extraction evenOnly(Article article) {
    boolean odd = (article.id().charAt(article.id().length() - 1) - '0') % 2 == 1;
    return odd
        ? new Extraction(article, List.of(), List.of(), List.of(), List.of())
        : PLAIN.apply(article);
  }

  private ReextractReport reextract(String digit, ReextractRequest request) {
    return reextract(digit, ReextractTest::evenOnly, request);
  }

  private ReextractReport reextract(
      String digit, Function<Article, Extraction> extractor, ReextractRequest request) {
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version(digit, extractor))) {
      return jobs.reextract(request, false);
    }
  }

  private static ReextractRequest all() {
    return new ReextractRequest(ArticleSelection.ALL, null, false);
  }

  private static ReextractRequest shadow(@Nullable Integer sample) {
    return new ReextractRequest(ArticleSelection.ALL, sample, true);
  }

  private String versions(Function<Versions, String> work) {
    try (Jobs jobs = Jobs.open(folder)) {
      return work.apply(jobs.versions());
    }
  }

  private Map<String, List<String>> rows() {
    return Dump.of(bench.database.dataSource());
  }

  private void articlesBy(int first, int count) throws IOException {
    bench.extract(bench.file("f" + first + ".jsonl", articles(first, count)));
  }

  @Test
  void whatTheVersionHasReadIsNotReadAgain() throws IOException {
    articlesBy(1, 25);
    Map<String, List<String>> rows = rows();
    ReextractReport same = reextract("a", PLAIN, all());
    assertThat(same.articles()).isEqualTo(new ReextractReport.Articles(0, 0, 0));
    assertThat(rows()).isEqualTo(rows);
    assertThat(bench.count("batch_job_instance")).as("extract only").isOne();
    assertThat(reextract("b", all()).articles()).isEqualTo(new ReextractReport.Articles(25, 25, 0));
    assertThat(bench.count("current_assertion")).isEqualTo(12);
    articlesBy(101, 3);
    assertThat(reextract("b", all()).articles().read()).as("the new ones").isEqualTo(3);
    assertThat(reextract("b", all()).articles().read()).isZero();
  }

  @Test
  void aNewTextMakesAnArticleDueAndOldReadingsOfItAreErased() throws IOException {
    articlesBy(1, 10);
    reextract("b", shadow(null));
    bench.extract(
        bench.file(
            "new.jsonl",
            List.of(
                "{\"id\": \"PMID:900000002\", \"title\": \"Trial 2\", \"abstract\": \"imatinib 333"
                    + " mg: response.\"}")));
    assertThat(bench.count("current_assertion WHERE dose = '333 mg'")).isOne();
    assertThat(bench.count("evidence WHERE article = 'PMID:900000002'")).isOne();
    ReextractReport again = reextract("b", shadow(null));
    assertThat(again.articles()).isEqualTo(new ReextractReport.Articles(1, 1, 0));
  }

  @Test
  void theShadowStaysBesideUntilItIsPromotedAndGoesBackOnRollback() throws IOException {
    articlesBy(1, 20);
    List<String> shown = rows().get("current_assertion");
    reextract("b", shadow(null));
    assertThat(rows().get("current_assertion")).isEqualTo(shown);
    assertThat(versions(Versions::list)).contains("current", "not shown");
    assertThat(versions(v -> v.promote("bbbb", false))).contains("shown now        sha256:bbbb");
    assertThat(bench.count("current_assertion")).isEqualTo(10);
    assertThat(bench.count("superseded_assertion")).isEqualTo(10);
    versions(v -> v.promote("bbbb", false));
    assertThat(bench.count("promotion WHERE action = 'promote'")).as("once").isOne();
    assertThatThrownBy(() -> reextract("b", shadow(null))).hasMessageContaining("is shown");
    versions(Versions::rollback);
    assertThat(rows().get("current_assertion")).isEqualTo(shown);
    assertThatThrownBy(() -> versions(Versions::rollback))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("nothing to go back to");
    assertThatThrownBy(() -> reextract("b", all())).hasMessageContaining("was rolled back");
  }

  @Test
  void aRunThatCannotBeginIsNotedAsFailedWithItsReason() throws IOException {
    articlesBy(1, 1);
    List<String> drugs = List.of("imatinib", "x".repeat(3_000));
    ArticleSelection endless = new ArticleSelection(null, null, List.of(), List.of(), drugs, null);
    assertThatThrownBy(() -> reextract("b", new ReextractRequest(endless, null, true)))
        .hasMessageContaining("too many conditions");
    assertThat(bench.count("run WHERE status = 'failed' AND message LIKE 'too many conditions%'"))
        .isOne();
    assertThat(bench.count("run WHERE status = 'running'")).isZero();
  }

  @Test
  void aSampleIsTheSameEachTimeAndIsPromotedOnlyIfThatIsMeant() throws IOException {
    articlesBy(1, 40);
    assertThat(reextract("b", shadow(7)).articles().read()).isEqualTo(7);
    List<String> sample = readBy(2);
    assertThat(reextract("c", shadow(7)).articles().read()).isEqualTo(7);
    assertThat(readBy(3)).isEqualTo(sample);
    assertThatThrownBy(() -> versions(v -> v.promote("bbbb", false)))
        .hasMessageContaining("has not read 33 of 40 articles");
    assertThat(versions(v -> v.promote("bbbb", true))).contains("33 articles not read by it");
    assertThat(bench.count("current_assertion WHERE extractor LIKE 'sha256:aaa%'")).isEqualTo(33);
    assertThat(bench.count("due_article")).isEqualTo(33);
  }

  private List<String> readBy(int extractor) {
    return bench
        .database
        .jdbc()
        .queryForList(
            "SELECT article FROM article_reading WHERE extractor = ? ORDER BY 1",
            String.class,
            extractor);
  }

  @Test
  void articlesAreSelectedByYearJournalHeadingAndDrug() throws IOException {
    bench.extract(Path.of("src/main/resources/org/posology/sample/pubmed-sample.xml"));
    String first =
        bench
            .database
            .jdbc()
            .queryForList(
                "SELECT min(id) FROM article_record WHERE mesh <> '[]' AND NOT deleted",
                String.class)
            .get(0);
    assertThat(due(with(null, null, column("journal", first), null))).isBetween(1L, 38L);
    assertThat(due(with(null, null, null, column("mesh->0->>'descriptor'", first)))).isPositive();
    assertThat(due(with(null, null, null, column("lower(mesh->0->>'descriptor')", first))))
        .isEqualTo(due(with(null, null, null, column("mesh->0->>'descriptor'", first))));
    assertThat(due(with(1800, 1801, null, null))).isZero();
    assertThat(due(with(1800, null, null, null))).isEqualTo(39);
    ArticleSelection drug =
        new ArticleSelection(null, null, List.of(), List.of(), List.of("Imatinib"), null);
    assertThat(due(drug))
        .isEqualTo(bench.count("article WHERE text ~* 'imatinib' AND status <> 'deleted'"));
  }

  private final AtomicInteger versionsUsed = new AtomicInteger();

  private String column(String expression, String id) {
    return String.valueOf(
        bench
            .database
            .jdbc()
            .queryForObject(
                "SELECT " + expression + " FROM article_record WHERE id = ?", String.class, id));
  }

  private static ArticleSelection with(
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String journal,
      @Nullable String heading) {
    return new ArticleSelection(
        from,
        to,
        journal == null ? List.of() : List.of(journal),
        heading == null ? List.of() : List.of(heading),
        List.of(),
        null);
  }

  /** How many articles a new version would read. */
  private long due(ArticleSelection selection) {
    String digit = Integer.toHexString(versionsUsed.incrementAndGet());
    return reextract(digit, new ReextractRequest(selection, null, true)).articles().read();
  }

  @Test
  void anArticleThatBreaksTheExtractorIsNotedAndNotTriedAgain() throws IOException {
    articlesBy(1, 15);
    Function<Article, Extraction> fragile =
        article -> {
          if (article.id().endsWith("3")) {
            throw new IllegalStateException("three");
          }
          return PLAIN.apply(article);
        };
    ReextractReport report = reextract("b", fragile, all());
    assertThat(report.articles()).isEqualTo(new ReextractReport.Articles(15, 15, 0));
    assertThat(report.text()).contains("not readable", "2: ", "three");
    assertThat(bench.count("article_reading WHERE failure LIKE '%three%'")).isEqualTo(2);
    assertThat(bench.count("current_assertion")).isEqualTo(13);
    assertThat(reextract("b", fragile, all()).articles().due()).isZero();
  }

  @Test
  void aRunThatFailsInTheMiddleGoesOnThereAndEndsAsIfItHadNot() throws IOException {
    articlesBy(1, 95);
    AtomicInteger left = new AtomicInteger(40);
    ReextractReport failed =
        reextract(
            "b",
            article -> {
              if (left.decrementAndGet() < 0) {
                throw new OutOfMemoryError("pulled the plug");
              }
              return evenOnly(article);
            },
            shadow(null));
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.text()).contains("pulled the plug", "run again to go on");
    long read = failed.articles().read();
    assertThat(read).isBetween(1L, 40L);
    ReextractReport rest = reextract("b", shadow(null));
    assertThat(rest.articles().read()).isEqualTo(95 - read);
    assertThat(bench.count("batch_job_instance")).as("restarted, not started anew").isEqualTo(2);
    Map<String, List<String>> rows = rows();
    try (Workbench other = new Workbench(Files.createDirectories(folder.resolve("other")))) {
      other.extract(folder.resolve("f1.jsonl"));
      try (Jobs jobs =
          Jobs.open(other.folder(), PlainExtractor.version("b", ReextractTest::evenOnly))) {
        jobs.reextract(shadow(null), false);
      }
      assertThat(rows).isEqualTo(Dump.of(other.database.dataSource()));
    }
  }

  @Test
  void anArticleThatChangesWhileItIsReadKeepsItsNewText() throws IOException {
    articlesBy(1, 10);
    AtomicInteger once = new AtomicInteger();
    ReextractReport report =
        reextract(
            "b",
            article -> {
              if (once.getAndIncrement() == 0) {
                reviseArticleFive();
              }
              return PLAIN.apply(article);
            },
            shadow(null));
    assertThat(report.articles()).isEqualTo(new ReextractReport.Articles(10, 9, 1));
    assertThat(bench.count("evidence WHERE article = 'PMID:900000005' AND extractor = 2")).isZero();
    assertThat(reextract("b", shadow(null)).articles().read()).isEqualTo(1);
  }

  private void reviseArticleFive() {
    bench
        .database
        .jdbc()
        .update(
            "UPDATE article_record SET text_hash = '\\x00', text = 'Trial 5' || chr(10) ||"
                + " 'imatinib 555 mg: response.' WHERE id = 'PMID:900000005'");
  }

  @Test
  void pruningKeepsWhatIsShownAndOneToGoBackTo() throws IOException {
    articlesBy(1, 12);
    reextract("b", all());
    reextract("c", PLAIN, all());
    reextract("d", shadow(null));
    assertThat(bench.count("article_reading")).isEqualTo(48);
    List<String> shown = rows().get("current_assertion");
    assertThat(prune(true)).contains("would erase      12");
    assertThat(bench.count("article_reading")).isEqualTo(48);
    assertThat(prune(false)).contains("readings         12");
    assertThat(bench.count("article_reading")).as("b, c, and d on trial").isEqualTo(36);
    assertThat(bench.count("evidence WHERE extractor = 1")).isZero();
    assertThat(bench.count("file_reading WHERE extractor = 1")).as("to be read again").isZero();
    assertThat(rows().get("current_assertion")).isEqualTo(shown);
    bench
        .database
        .jdbc()
        .execute(
            "UPDATE run SET started = started - interval '31 days';"
                + " UPDATE extractor_version SET first_used = first_used - interval '31 days'");
    assertThat(prune(false)).contains("readings         12");
    assertThat(bench.count("article_reading WHERE extractor = 4")).isZero();
    versions(Versions::rollback);
    assertThat(bench.count("current_assertion")).as("as b found it").isEqualTo(6);
    assertThatThrownBy(() -> versions(Versions::rollback)).hasMessageContaining("nothing to go");
    assertThat(prune(false)).contains("readings         0");
  }

  private String prune(boolean dry) {
    try (Jobs jobs = Jobs.open(folder)) {
      return jobs.prune(dry);
    }
  }

  @Test
  void versionsAreCalledByTheBeginningOfTheirFingerprint() throws IOException {
    articlesBy(1, 1);
    assertThatThrownBy(() -> versions(v -> v.promote("zzz", false)))
        .hasMessageContaining("no extractor version is called 'zzz'");
    assertThatThrownBy(() -> versions(v -> v.promote("", false)))
        .hasMessageContaining("posology versions lists them");
  }
}
