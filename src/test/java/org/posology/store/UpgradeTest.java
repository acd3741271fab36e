package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.posology.context.Direction;
import org.posology.document.Article;

/**
 * From the schema of the first release to that of today, with data in it that goes on being used.
 */
class UpgradeTest {

  private static final UUID KEPT = UUID.fromString("00000000-0000-8000-8000-000000000001");

  /** Tables of V1 of which every row is kept. */
  private static final List<String> TABLES =
      List.of(
          "extractor_version, run, source_file, file_reading, rejected_record, article_record",
          "retraction, drug_mention, dose_mention, outcome_mention, assertion, evidence");

  private final TestDatabase database = TestDatabase.empty();

  @Test
  void whatTheFirstSchemaHeldIsThereAndGoesOn() throws Exception {
    try (database) {
      migrate("1");
      database.jdbc().execute(rows());
      Map<String, Long> before = counts();
      List<String> shown = shown();
      migrate("latest");
      assertThat(counts()).isEqualTo(before).hasSizeGreaterThan(10).doesNotContainValue(0L);
      assertThat(shown()).isEqualTo(shown).hasSize(1);
      everyViewSaysWhatItShould();
      curatorsDecideOnWhatWasRead();
      theNextVersionReadsOn();
    }
  }

  private void everyViewSaysWhatItShould() {
    assertThat(list("SELECT id || ' ' || status FROM article ORDER BY id"))
        .containsExactly(
            "PMID:900000001 active",
            "PMID:900000002 deleted",
            "PMID:900000003 retracted",
            "PMID:900000004 active");
    assertThat(list("SELECT outcome FROM superseded_assertion")).containsExactly("nausea");
    assertThat(list("SELECT claim ->> 'dose' FROM current_evidence"))
        .containsExactly("[\"400 mg\"]");
    assertThat(list("SELECT state FROM curated_assertion")).containsExactly("undecided");
    assertThat(
            list(
                "SELECT concat_ws(' ', dose_from, dose_below, articles) FROM claim_across_articles"))
        .containsExactly("256 512 1");
    assertThat(list("SELECT rank::text FROM extractor_version ORDER BY id"))
        .containsExactly("1", "2");
    assertThat(list("SELECT article FROM due_article")).isEmpty();
    assertThat(list("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
        .containsExactly("posology_owner");
  }

  private void curatorsDecideOnWhatWasRead() {
    Curations curations = new Curations(database.dataSource());
    curations.decide(Decision.of(KEPT, Verdict.ACCEPT, "Ada", null));
    assertThat(curations.find(KEPT).orElseThrow().state()).isEqualTo(CurationState.ACCEPTED);
  }

  private void theNextVersionReadsOn() {
    int next =
        new ExtractorVersions(database.dataSource()).register("sha256:" + "c".repeat(64), "{}");
    Article read = article(5, "Response was better.");
    Found found = Found.in(read);
    found.claim("Response", Direction.IMPROVE);
    database.transaction(
        () -> {
          new ArticleWriter(database.dataSource())
              .write(file("f"), next, List.of(ArticleEvent.of(read)));
          new ReadingWriter(database.dataSource())
              .write(next, List.of(found.extraction()), List.of());
        });
    assertThat(list("SELECT article FROM current_assertion ORDER BY 1"))
        .containsExactly("PMID:900000001", "PMID:900000005");
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .javaMigrations(new SpringBatchTables())
        .target(version)
        .load()
        .migrate();
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : String.join(", ", TABLES).split(", ", -1)) {
      counts.put(
          table, database.jdbc().queryForObject("SELECT count(*) FROM " + table, Long.class));
    }
    return counts;
  }

  private List<String> shown() {
    return list(
        "SELECT concat_ws('|', key, article, journal, year, drugs, concepts, dose, dose_low, dose_unit,"
            + " outcome, direction, effect, certainty, confidence, evidence, evidences,"
            + " begin_offset, end_offset, extractor, first_seen) FROM current_assertion");
  }

  private List<String> list(String sql) {
    return database.jdbc().queryForList(sql, String.class);
  }

  private static String rows() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("first-schema.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
