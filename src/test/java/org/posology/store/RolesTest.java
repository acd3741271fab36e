package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.context.Direction;
import org.posology.document.Article;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each role may do and not do, on real PostgreSQL, by a connection of a member of each. */
class RolesTest {

  private static final String DENIED = "permission denied";

  private final TestDatabase database = TestDatabase.migrated();
  private final Logins logins = new Logins(database);
  @TempDir Path folder;

  @BeforeEach
  void readAnArticle() {
    int version =
        new ExtractorVersions(database.dataSource()).register("sha256:" + "a".repeat(64), "{}");
    Article read = article(1, "Response was better.");
    Found found = Found.in(read);
    found.claim("Response", Direction.IMPROVE);
    database.transaction(
        () -> {
          new ArticleWriter(database.dataSource())
              .write(file("f"), version, List.of(ArticleEvent.of(read)));
          new ReadingWriter(database.dataSource())
              .write(version, List.of(found.extraction()), List.of());
        });
  }

  @AfterEach
  void drop() {
    logins.close();
    database.close();
  }

  private UUID key() {
    return database.jdbc().queryForList("SELECT key FROM assertion", UUID.class).get(0);
  }

  private List<String> relations(String kinds) {
    return database
        .jdbc()
        .queryForList(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                + " AND relkind = ANY (string_to_array(?, ','))",
            String.class,
            kinds);
  }

  private static void refused(JdbcTemplate who, String... statements) {
    for (String statement : statements) {
      assertThatThrownBy(() -> who.execute(statement))
          .as(statement)
          .rootCause()
          .satisfies(
              cause -> assertThat(cause.getMessage()).containsAnyOf(DENIED, "must be owner"));
    }
  }

  @Test
  void aCuratorReadsAllAndDecides() {
    String ada = logins.make("IN ROLE posology_curator");
    for (String relation : relations("r,v")) {
      logins.jdbc(ada).queryForList("SELECT * FROM " + relation + " LIMIT 1");
    }
    Curations curations = new Curations(logins.dataSource(ada));
    curations.decide(Decision.of(key(), Verdict.ACCEPT, "Ada", "as it says"));
    assertThat(curations.find(key()).orElseThrow().state()).isEqualTo(CurationState.ACCEPTED);
    assertThat(new CurationQueue(logins.dataSource(ada)).next(5)).isEmpty();
  }

  @Test
  void aCuratorIsHeldToTheRulesOfCuration() {
    JdbcTemplate ada = logins.jdbc(logins.make("IN ROLE posology_curator"));
    String insert = "INSERT INTO curation (assertion, verdict, decided_by, %s) VALUES ('%s', %s)";
    assertThatThrownBy(
            () -> ada.execute(insert.formatted("note", UUID.randomUUID(), "'accept', 'a', 'b'")))
        .hasMessageContaining("unknown assertion");
    assertThatThrownBy(
            () ->
                ada.execute(
                    insert.formatted(
                        "corrections", key(), "'correct', 'a', '{\"outcome\":\"x\"}'")))
        .hasMessageContaining("does not stand in the evidence");
    refused(
        ada,
        insert.formatted("decided_at", key(), "'accept', 'a', '1999-01-01'"),
        insert.formatted("confidence", key(), "'accept', 'a', 1"),
        insert.formatted("evidence", key(), "'accept', 'a', 'invented'"),
        "UPDATE curation SET note = 'x'",
        "DELETE FROM curation",
        "TRUNCATE curation",
        "ALTER TABLE curation DISABLE TRIGGER ALL",
        "DROP TRIGGER take_snapshot ON curation");
  }

  @Test
  void aCuratorChangesNothingElse() {
    JdbcTemplate ada = logins.jdbc(logins.make("IN ROLE posology_curator"));
    for (String table : relations("r")) {
      refused(ada, "DELETE FROM " + table, "TRUNCATE " + table, "DROP TABLE " + table);
      if (!table.equals("curation")) {
        refused(ada, "INSERT INTO " + table + " DEFAULT VALUES");
      }
    }
    refused(
        ada,
        "UPDATE assertion SET outcome = 'x'",
        "UPDATE extractor_version SET rank = 7",
        "CREATE TABLE mine (id int)",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT nextval('batch_job_instance_seq')");
  }

  @Test
  void aWriterWritesWhatJobsWriteAndNoDecisions() {
    JdbcTemplate job = logins.jdbc(logins.make("IN ROLE posology_writer"));
    for (String table : relations("r")) {
      job.queryForList("SELECT * FROM " + table + " LIMIT 1");
      if (!List.of("curation", "flyway_schema_history").contains(table)) {
        job.execute("DELETE FROM " + table + " WHERE false");
        assertThat(may(job, table, "INSERT") && may(job, table, "UPDATE")).as(table).isTrue();
      }
    }
    job.queryForList("SELECT nextval('batch_job_instance_seq')");
    job.execute("CREATE TEMP TABLE staged (id int)");
    job.execute("BEGIN; LOCK TABLE extractor_version IN SHARE ROW EXCLUSIVE MODE; COMMIT");
    refused(
        job,
        "INSERT INTO curation (assertion, verdict, decided_by) VALUES ('%s', 'accept', 'x')"
            .formatted(key()),
        "DELETE FROM flyway_schema_history",
        "CREATE TABLE mine (id int)",
        "ALTER TABLE assertion ADD COLUMN mine int",
        "DROP VIEW current_assertion CASCADE",
        "TRUNCATE assertion",
        "CREATE OR REPLACE VIEW claim_across_articles AS SELECT 1");
  }

  private static boolean may(JdbcTemplate who, String table, String what) {
    return Boolean.TRUE.equals(
        who.queryForObject("SELECT has_table_privilege(?, ?)", Boolean.class, table, what));
  }

  @Test
  void whoIsNoMemberSeesNothing() {
    JdbcTemplate stranger = logins.jdbc(logins.make(""));
    refused(stranger, "SELECT * FROM assertion", "SELECT * FROM current_assertion");
  }

  @Test
  void anyOwnerMigratesAndWhatComesLaterHasTheSameRights() throws Exception {
    String owner = logins.make("IN ROLE posology_owner");
    String curator = logins.make("IN ROLE posology_curator");
    String writer = logins.make("IN ROLE posology_writer");
    Files.writeString(
        folder.resolve("V900__later.sql"),
        "ALTER TABLE assertion ADD COLUMN later int; CREATE TABLE later (id int);"
            + " CREATE SEQUENCE later_seq; CREATE VIEW later_view AS SELECT * FROM later;");
    logins.migrate(owner, "filesystem:" + folder);
    logins.jdbc(curator).queryForList("SELECT * FROM later, later_view");
    refused(logins.jdbc(curator), "INSERT INTO later VALUES (1)");
    logins.jdbc(writer).execute("INSERT INTO later VALUES (nextval('later_seq'))");
    refused(logins.jdbc(writer), "DROP TABLE later");
    logins.jdbc(owner).execute("CREATE TABLE by_hand (id int)");
    logins.jdbc(curator).queryForList("SELECT * FROM by_hand");
    logins.jdbc(writer).execute("INSERT INTO by_hand VALUES (1)");
    String another = logins.make("IN ROLE posology_owner");
    Files.writeString(folder.resolve("V901__last.sql"), "DROP TABLE later CASCADE;");
    logins.migrate(another, "filesystem:" + folder);
    assertThat(relations("r")).doesNotContain("later").contains("by_hand");
  }

  @Test
  void toGrantAgainChangesNothing() {
    List<String> before = rights();
    database.jdbc().execute("CALL grant_rights()");
    assertThat(rights()).isEqualTo(before).hasSizeGreaterThan(30);
  }

  private List<String> rights() {
    return database
        .jdbc()
        .queryForList(
            "SELECT concat_ws(' ', relname, relowner::regrole, relacl) FROM pg_class"
                + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')"
                + " ORDER BY relname",
            String.class);
  }
}
