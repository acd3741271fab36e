package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Logins;
import org.posology.store.TestDatabase;

/** The commands, by logins that are members of one role each. */
class RolesCommandTest {

  private static final String ARTICLE =
      "{\"id\": \"PMID:900000811\", \"title\": \"Imatinib in GIST\", \"abstract\": \"METHODS:"
          + " Imatinib 400 mg/day was given to 60 adults. RESULTS: Response rate increased by 12%"
          + " (P = .01), and nausea was reported.\"}\n";

  private final TestDatabase database = TestDatabase.migrated();
  private final Logins logins = new Logins(database);
  @TempDir Path folder;
  private Desk writer;
  private Desk curator;
  private String file;

  @BeforeEach
  void sitDown() throws IOException {
    writer = desk("writer");
    curator = desk("curator");
    file = Files.writeString(folder.resolve("a.jsonl"), ARTICLE).toString();
  }

  private Desk desk(String role) throws IOException {
    String login = logins.make("IN ROLE posology_" + role);
    return Desk.of(folder.resolve(role), database, login, login);
  }

  @AfterEach
  void drop() {
    logins.close();
    database.close();
  }

  private static String well(Desk.Answer answer) {
    assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
    return answer.out();
  }

  @Test
  void writersRunJobsAndCuratorsReadAndDecide() {
    well(writer.run("extract", file));
    well(writer.run("reextract"));
    well(writer.run("prune"));
    well(writer.run("status"));
    String key =
        well(curator.run("sql", "SELECT key FROM current_assertion ORDER BY key LIMIT 1"))
            .lines()
            .toList()
            .get(1);
    assertThat(well(curator.run("curate list"))).contains(key);
    well(curator.run("curate accept", "--by", "Ada", key));
    assertThat(well(curator.run("curate show", key))).contains("accepted", "by Ada");
    assertThat(well(curator.run("explain", key))).contains("Imatinib");
    well(curator.run("status"));
    well(curator.run("export", "--format", "csv", "--out", folder.resolve("a.csv").toString()));
    assertThat(folder.resolve("a.csv")).content().contains("nausea");

    Desk.Answer refused = writer.run("curate reject", "--by", "job", key);
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("permission denied for table curation");
  }

  @Test
  void aCuratorsJobEndsWithOneLineAndNothingIsWritten() {
    Desk.Answer refused = curator.run("extract", file);
    assertThat(refused.code()).as(refused.out()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("permission denied for table").doesNotContain("\tat ");
    assertThat(database.jdbc().queryForList("SELECT * FROM article_record")).isEmpty();
  }

  /** A program that is newer than the schema, and a login that may not change that. */
  @Test
  void whoMayNotMigrateIsToldWhoMay() {
    database.jdbc().execute("DROP PROCEDURE grant_rights");
    database.jdbc().execute("DROP FUNCTION house_object");
    database.jdbc().execute("DELETE FROM flyway_schema_history WHERE version = '12'");
    Desk.Answer refused = writer.run("status");
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("permission denied for schema public", "posology_owner")
        .doesNotContain("\tat ");
  }
}
