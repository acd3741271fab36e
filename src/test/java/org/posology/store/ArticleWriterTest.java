package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.citation;
import static org.posology.store.Articles.file;
import static org.posology.store.Articles.id;
import static org.posology.store.Articles.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posology.document.Article;
import org.posology.document.SectionText;
import org.posology.store.ArticleOutcome.Fate;

class ArticleWriterTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final int EXTRACTOR =
      new ExtractorVersions(DATABASE.dataSource()).register("sha256:" + "0".repeat(64), "{}");

  private final ArticleWriter writer = new ArticleWriter(DATABASE.dataSource());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void empty() {
    DATABASE.jdbc().execute("TRUNCATE article_record CASCADE");
  }

  /** What one file says, written as one chunk. */
  private record FileOf(SourceFile file, List<ArticleEvent> events) {

    static FileOf of(SourceFile file, ArticleEvent... events) {
      return new FileOf(file, List.of(events));
    }
  }

  private ArticleOutcome write(FileOf chunk) {
    List<ArticleOutcome> outcome = new ArrayList<>();
    DATABASE.transaction(() -> outcome.add(writer.write(chunk.file(), EXTRACTOR, chunk.events())));
    return outcome.get(0);
  }

  private ArticleOutcome write(String file, ArticleEvent... events) {
    return write(FileOf.of(file(file), events));
  }

  private static ArticleEvent record(Article article) {
    return ArticleEvent.of(article);
  }

  private static ArticleEvent deletion(int number, int version, String asOf) {
    return ArticleEvent.deletion(
        id(number), version, asOf.isEmpty() ? null : LocalDate.parse(asOf));
  }

  @Test
  void aNewArticleIsStoredAndDueAndTheSameAgainIsNeitherStoredNorRead() {
    ArticleEvent event = record(article(1, "It helped."));
    ArticleOutcome first = write("a", event);
    assertThat(first.count(Fate.STORED)).isEqualTo(1);
    assertThat(first.due()).containsExactly(0);
    Map<String, List<String>> before = Dump.of(DATABASE.dataSource());
    ArticleOutcome second = write("a", event);
    assertThat(second.count(Fate.UNCHANGED)).isEqualTo(1);
    assertThat(Dump.of(DATABASE.dataSource())).isEqualTo(before);
  }

  @Test
  void anArticleIsDueUntilTheExtractorHasReadItsText() {
    write("a", record(article(1, "It helped.")));
    DATABASE
        .jdbc()
        .update(
            "INSERT INTO article_reading (article, extractor, text_hash)"
                + " SELECT id, ?, text_hash FROM article_record",
            EXTRACTOR);
    assertThat(write("a", record(article(1, "It helped."))).due()).isEmpty();
    Article revised = article(1, 1, "2024-03-02", "It did not help.");
    assertThat(write("b", record(revised)).due()).containsExactly(0);
  }

  @Test
  void theSameArticleTwiceInAChunkIsReadOnceAndItsLastWordCounts() {
    Article old = article(1, 1, "2024-03-01", "It helped.");
    Article revised = article(1, 1, "2024-03-02", "It did not help.");
    ArticleOutcome outcome = write("a", record(revised), record(old), record(revised), record(old));
    assertThat(outcome.due()).containsExactly(0);
    assertThat(outcome.fates())
        .containsExactly(Fate.STORED, Fate.STALE, Fate.UNCHANGED, Fate.STALE);
  }

  @Test
  void anyOrderOfRecordsRevisionsDeletionsAndNoticesGivesTheSameRows() {
    List<FileOf> files =
        List.of(
            FileOf.of(
                file("pubmed26n0001.xml.gz"),
                record(article(1, 1, "2024-01-01", "First words.")),
                record(article(2, 1, "2024-01-01", "Two."))),
            FileOf.of(
                file("pubmed26n0002.xml.gz"),
                record(article(1, 1, "2024-01-01", "Same day, next file.")),
                deletion(2, 1, "2024-01-05"),
                record(article(3, 1, "2024-01-03", "Three."))),
            FileOf.of(
                file("pubmed26n0003.xml.gz"),
                record(article(1, 2, "2023-12-31", "A second version.")),
                record(notice(4, "2024-02-01", 3, 9))),
            FileOf.of(
                file("c.jsonl", "2024-07-01T00:00:00Z"),
                record(article(2, 1, (String) null, "As old as its file.")),
                deletion(5, 1, "")),
            FileOf.of(
                file("d.jsonl", "2024-07-01T00:00:00Z"),
                record(article(2, 1, (String) null, "Of the same time.")),
                record(article(5, 1, "2025-01-01", "Deleted without a date.")),
                deletion(4, 1, "2024-01-31")));
    Map<String, List<String>> expected = null;
    for (List<FileOf> order : Permutations.of(files)) {
      empty();
      order.forEach(this::write);
      Map<String, List<String>> rows = Dump.of(DATABASE.dataSource());
      expected = expected == null ? rows : expected;
      assertThat(rows).as("%s", order).isEqualTo(expected);
    }
    assertThat(status(1)).isEqualTo("active");
    assertThat(status(3)).isEqualTo("retracted");
    assertThat(status(5)).isEqualTo("deleted");
  }

  @Test
  void whoNeverReadAnArticleKnowsThatItIsDeleted() {
    write("a", deletion(1, 1, "2024-05-01"));
    ArticleOutcome outcome = write("b", record(article(1, "It helped.")));
    assertThat(outcome.count(Fate.STALE)).isEqualTo(1);
    assertThat(outcome.due()).isEmpty();
    assertThat(status(1)).isEqualTo("deleted");
  }

  @Test
  void aDeletedArticleThatIsRevisedLaterIsBack() {
    write("a", record(article(1, "It helped.")));
    write("b", deletion(1, 1, "2024-05-01"));
    write("c", record(article(1, 1, "2024-06-01", "It is back.")));
    assertThat(status(1)).isEqualTo("active");
  }

  @Test
  void aRetractionIsKnownFromTheRecordOrFromItsNoticeInAnyOrder() {
    write("a", record(article(1, 1, citation("2024-01-01", true, List.of()), "It helped.")));
    write("b", record(notice(2, "2024-01-01", 3)));
    write("c", record(article(3, "It helped.")));
    assertThat(status(1)).isEqualTo("retracted");
    assertThat(status(3)).isEqualTo("retracted");
    write("d", record(notice(2, "2024-01-02")));
    assertThat(status(3)).as("the notice was corrected").isEqualTo("active");
  }

  @Test
  void whatPostgresCannotStoreIsReplacedAndOffsetsHold() {
    String text = "tab\there \\ \"quoted\" {a,b} \r\n NUL\0 half\ud83d pair\ud83d\ude00 end";
    Article article =
        Article.of(
            id(1),
            1,
            "Odd \\N title",
            List.of(SectionText.unlabelled(text)),
            citation("2024-01-01", false, List.of()));
    write("a", record(article));
    String stored = DATABASE.jdbc().queryForObject("SELECT text FROM article", String.class);
    assertThat(stored)
        .isEqualTo(article.text().replace('\0', '\ufffd').replace("half\ud83d", "half\ufffd"))
        .hasSameSizeAs(article.text());
  }

  @Test
  void partitionsThatWriteTheSameArticlesAtOnceGiveTheSameRows() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<ArticleOutcome>> work = new ArrayList<>();
    for (int round = 0; round < 24; round++) {
      List<ArticleEvent> events = new ArrayList<>();
      for (int n = 0; n < 40; n++) {
        int number = (n * 7 + round * 3) % 40;
        events.add(record(article(number, 1, "2024-01-" + (10 + round % 6), "Round " + round % 6)));
      }
      FileOf chunk = new FileOf(file("f" + round), events);
      work.add(() -> write(chunk));
    }
    for (Future<ArticleOutcome> done : threads.invokeAll(work)) {
      done.get();
    }
    threads.shutdown();
    assertThat(DATABASE.jdbc().queryForList("SELECT text FROM article", String.class))
        .hasSize(40)
        .allSatisfy(text -> assertThat(text).endsWith("Round 5"));
  }

  private static String status(int number) {
    return DATABASE
        .jdbc()
        .queryForList("SELECT status FROM article WHERE id = ?", String.class, id(number))
        .get(0);
  }
}
