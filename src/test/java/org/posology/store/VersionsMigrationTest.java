package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a database holds from before readings stood side by side. */
class VersionsMigrationTest {

  private static final String KEPT = "00000000-0000-8000-8000-000000000001";
  private static final String LOST = "00000000-0000-8000-8000-000000000002";

  @Test
  void whatWasShownIsShownAndWhatWasSupersededIsStillKnown() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrate(database, "2");
      database.jdbc().execute(rows());
      List<String> before = view(database);
      migrate(database, "latest");
      assertThat(view(database)).isEqualTo(before).hasSize(1);
      assertThat(text(database, "SELECT rank FROM extractor_version ORDER BY id"))
          .containsExactly("1", "2");
      assertThat(text(database, "SELECT outcome FROM superseded_assertion"))
          .containsExactly("nausea");
      assertThat(text(database, "SELECT extractor FROM article_reading")).containsExactly("2");
      assertThat(text(database, "SELECT drug_names FROM evidence ORDER BY outcome"))
          .containsExactly("{imatinib}", "{imatinib}");
      assertThat(new ExtractorVersions(database.dataSource()).top().orElseThrow().id())
          .isEqualTo(2);
    }
  }

  private static void migrate(TestDatabase database, String version) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .javaMigrations(new SpringBatchTables())
        .target(version)
        .load()
        .migrate();
  }

  private static List<String> view(TestDatabase database) {
    return text(
        database,
        "SELECT concat_ws('|', key, article, drugs, concepts, dose, outcome, direction, effect,"
            + " certainty, confidence, evidence, evidences, extractor) FROM current_assertion");
  }

  private static List<String> text(TestDatabase database, String sql) {
    return database.jdbc().queryForList(sql, String.class);
  }

  /** An article that versions 1 and 2 have read; 1 found two claims, 2 one of them. */
  private static String rows() {
    return """
        INSERT INTO extractor_version (fingerprint, manifest) VALUES
          ('sha256:' || repeat('a', 64), '{}'), ('sha256:' || repeat('b', 64), '{}');
        INSERT INTO run (command, extractor, host, process) VALUES ('extract', 1, 'h', 1), ('extract', 2, 'h', 2);
        INSERT INTO article_record (id, version, as_of, edition, deleted, content_hash, text_hash, title, text,
          sections, retracted, extractor)
        VALUES ('PMID:900000001', 1, now(), 0, false, '\\x01', '\\x02', 'T', 'T', '[]', false, 2);
        INSERT INTO article_reading (article, extractor, text_hash) VALUES
          ('PMID:900000001', 1, '\\x02'), ('PMID:900000001', 2, '\\x02');
        INSERT INTO assertion (key, article, drugs, concepts, outcome, direction, first_extractor, last_extractor,
          superseded_by)
        VALUES ('%1$s', 'PMID:900000001', '{imatinib}', '{DB00619}', 'response', 'increase', 1, 2, NULL),
               ('%2$s', 'PMID:900000001', '{imatinib}', '{DB00619}', 'nausea', 'reported', 1, 1, 2);
        """
            .formatted(KEPT, LOST)
        + evidence(KEPT, 2, "response")
        + evidence(LOST, 1, "nausea");
  }

  private static String evidence(String key, int extractor, String outcome) {
    return """
        INSERT INTO evidence (article, assertion, extractor, begin_offset, end_offset, text, text_hash, drugs,
          drug_offsets, doses, dose_offsets, outcome, outcome_begin, outcome_end, measures, certainty, confidence, rules)
        VALUES ('PMID:900000001', '%s', %d, 0, 1, 'T', '\\x03', '{Imatinib}', '{0}', '{}', '{}', '%s', 0, 1, '[]',
          'asserted', 0.5, '{}');
        """
        .formatted(key, extractor, outcome);
  }
}
