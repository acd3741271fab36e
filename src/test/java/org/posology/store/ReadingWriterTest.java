package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;
import static org.posology.store.Articles.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posology.context.Direction;
import org.posology.document.Article;

class ReadingWriterTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final int FIRST = version("a");
  private static final int SECOND = version("b");

  private final ArticleWriter articles = new ArticleWriter(DATABASE.dataSource());
  private final ReadingWriter readings = new ReadingWriter(DATABASE.dataSource());

  private static int version(String digit) {
    return new ExtractorVersions(DATABASE.dataSource())
        .register("sha256:" + digit.repeat(64), "{\"code\": \"1\"}");
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void empty() {
    DATABASE
        .jdbc()
        .execute(
            "TRUNCATE article_record, drug_mention, dose_mention, outcome_mention, assertion,"
                + " evidence CASCADE");
  }

  /** Writes an event, and reads what is due: every word that ends in "ed" is a claim. */
  private void read(int extractor, ArticleEvent event) {
    DATABASE.transaction(
        () -> {
          ArticleOutcome outcome = articles.write(file("f"), extractor, List.of(event));
          readings.write(
              extractor,
              outcome.due().isEmpty() || event.article() == null
                  ? List.of()
                  : List.of(extract(extractor, event.article()).extraction()),
              outcome.gone());
        });
  }

  private static Found extract(int extractor, Article article) {
    Found found = Found.in(article);
    if (article.text().contains("response")) {
      found.claim("response", Direction.INCREASE);
    }
    if (article.text().contains("nausea") && extractor == FIRST) {
      found.claim("nausea", Direction.REPORTED);
    }
    return found;
  }

  private void read(int extractor, Article article) {
    read(extractor, ArticleEvent.of(article));
  }

  @Test
  void aClaimIsOneRowWithItsEvidenceAndItsMentions() {
    read(FIRST, article(1, "Partial response rose."));
    Map<String, Object> row = DATABASE.jdbc().queryForMap("SELECT * FROM current_assertion");
    assertThat(row)
        .containsEntry("article", id(1))
        .containsEntry("dose", "400 mg/d")
        .containsEntry("dose_low", 400.0)
        .containsEntry("outcome", "response")
        .containsEntry("direction", "increase")
        .containsEntry("evidence", "Partial response rose.")
        .containsEntry("evidences", 1L);
    assertThat(count("drug_mention")).isEqualTo(1);
    assertThat(
            DATABASE
                .jdbc()
                .queryForList(
                    "SELECT d.name FROM dose_mention m JOIN drug_mention d ON d.article = m.article"
                        + " AND d.begin_offset = m.drug_begin WHERE m.unit = 'mg/d'",
                    String.class))
        .containsExactly("imatinib");
  }

  @Test
  void aClaimFoundAgainByANewerVersionIsTheSameRowAndOneFoundNoMoreIsSuperseded() {
    Article article = article(1, "The response rose, and nausea was common.");
    read(FIRST, article);
    List<String> keys = keys("assertion");
    read(SECOND, article);
    assertThat(keys("assertion")).isEqualTo(keys);
    assertThat(outcomes("current_assertion")).containsExactly("response");
    assertThat(
            DATABASE
                .jdbc()
                .queryForList(
                    "SELECT outcome FROM superseded_assertion WHERE superseded_by LIKE 'sha256:bbb%'",
                    String.class))
        .containsExactly("nausea");
    assertThat(count("evidence")).as("of both versions").isEqualTo(3);
    read(FIRST, article);
    assertThat(outcomes("current_assertion"))
        .as("already read by that version: nothing is due")
        .containsExactly("response");
  }

  @Test
  void revisionsAndDeletionsInAnyOrderGiveTheSameRows() {
    List<ArticleEvent> events =
        List.of(
            ArticleEvent.of(article(1, 1, "2024-01-01", "The response rose. Then nausea came.")),
            ArticleEvent.of(article(1, 1, "2024-01-02", "No nausea.")),
            ArticleEvent.deletion(id(1), 1, LocalDate.parse("2024-01-03")),
            ArticleEvent.of(article(1, 1, "2024-01-04", "A response was seen.")));
    for (int last = 1; last < events.size(); last++) {
      Map<String, List<String>> expected = null;
      for (List<ArticleEvent> order : Permutations.of(events.subList(0, last + 1))) {
        empty();
        order.forEach(event -> read(FIRST, event));
        Map<String, List<String>> rows = Dump.of(DATABASE.dataSource());
        expected = expected == null ? rows : expected;
        assertThat(rows).as("%s", order).isEqualTo(expected);
      }
    }
    assertThat(outcomes("assertion")).containsExactly("response");
  }

  @Test
  void theSameWordsInAnotherFormAreTheSameKey() {
    AssertionIdentity plain =
        new AssertionIdentity("PMID:1", List.of("DB1"), "1 mg", FoldedText.of("HbA1c-level"), "x");
    AssertionIdentity typeset =
        new AssertionIdentity(
            "PMID:1", List.of("DB1"), "1 mg", FoldedText.of("hbA₁c\u2013 Level"), "x");
    assertThat(plain.key()).isEqualTo(typeset.key());
    assertThat(plain.key().version()).isEqualTo(8);
    assertThat(plain.key())
        .isNotEqualTo(new AssertionIdentity("PMID:1", List.of("DB1"), null, "y", "x").key());
  }

  @Test
  void assertionsOfDeletedAndRetractedArticlesLeaveTheCurrentView() {
    read(FIRST, article(1, "The response rose."));
    read(FIRST, article(2, "The response rose."));
    read(FIRST, Articles.notice(3, "2024-05-01", 1));
    read(FIRST, ArticleEvent.deletion(id(2), 1, null));
    assertThat(outcomes("current_assertion")).isEmpty();
    assertThat(outcomes("assertion")).as("of the retracted one").containsExactly("response");
    assertThat(count("dose_mention WHERE article = '" + id(2) + "'")).isZero();
  }

  private static long count(String table) {
    return DATABASE.jdbc().queryForList("SELECT count(*) FROM " + table, Long.class).get(0);
  }

  private static List<String> outcomes(String table) {
    return DATABASE
        .jdbc()
        .queryForList("SELECT outcome FROM " + table + " ORDER BY 1", String.class);
  }

  private static List<String> keys(String table) {
    return DATABASE
        .jdbc()
        .queryForList("SELECT key::text FROM " + table + " ORDER BY 1", String.class);
  }
}
