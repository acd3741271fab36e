package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posology.document.PosologyException;

/** As the server's superuser, and as the login that the embedded server has for queries. */
class ReadOnlyQueryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String INSERT =
      "INSERT INTO extractor_version (fingerprint, manifest) VALUES ('sha256:"
          + "0".repeat(64)
          + "', '{}')";

  @TempDir Path folder;

  private final ReadOnlyQuery query = new ReadOnlyQuery(DATABASE.dataSource());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  private static Stream<ReadOnlyQuery> logins() {
    return Stream.of(
        new ReadOnlyQuery(DATABASE.dataSource()), new ReadOnlyQuery(DATABASE.reader()));
  }

  private List<List<String>> ask(String sql) {
    List<List<String>> rows = new ArrayList<>();
    query.run(sql, rows::add);
    return rows;
  }

  @Test
  void namesStandAboveRows() {
    assertThat(ask("SELECT 1 AS one, NULL AS none;"))
        .containsExactly(List.of("one", "none"), Arrays.asList("1", null));
    assertThat(ask("SELECT 1 AS one WHERE false")).containsExactly(List.of("one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VALUES (1)",
        "TABLE extractor_version",
        "SHOW server_version",
        "EXPLAIN SELECT 1",
        "WITH a AS (SELECT 1) SELECT * FROM a -- that is all"
      })
  void whatGivesRowsIsAQuery(String sql) {
    assertThat(ask(sql)).isNotEmpty();
  }

  @Test
  void moreRowsThanAreFetchedAtOnceComeInOrder() {
    List<List<String>> rows = ask("SELECT n FROM generate_series(1, 2500) n ORDER BY n");
    assertThat(rows).hasSize(2501);
    assertThat(rows.get(2500)).containsExactly("2500");
    assertThat(ask("SELECT generate_series(1, 1000)")).hasSize(1001);
  }

  @ParameterizedTest
  @MethodSource("logins")
  void writesAreRefusedAndChangeNothing(ReadOnlyQuery asked) {
    for (String write :
        List.of(
            INSERT + " RETURNING id",
            INSERT,
            "WITH a AS (" + INSERT + " RETURNING id) SELECT * FROM a",
            "EXPLAIN ANALYZE " + INSERT,
            "COMMIT; " + INSERT,
            "ROLLBACK; " + INSERT + "; SELECT 1",
            "SELECT 1; " + INSERT,
            "SET TRANSACTION READ WRITE",
            "SELECT set_config('transaction_read_only', 'off', true)",
            "SELECT nextval('batch_step_execution_seq')",
            "CREATE TABLE new (id int)",
            "DO $$ BEGIN DELETE FROM extractor_version; END $$",
            "CALL grant_rights()")) {
      assertThatThrownBy(() -> asked.run(write, row -> {}))
          .as(write)
          .isInstanceOf(PosologyException.class)
          .hasMessageStartingWith("the query failed: ");
    }
    assertThat(ask("SELECT count(*) FROM extractor_version").get(1)).containsExactly("0");
  }

  @ParameterizedTest
  @MethodSource("logins")
  void theServersFilesAndProgramsAreOutOfReach(ReadOnlyQuery asked) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "hidden");
    Path target = folder.resolve("target");
    for (String attempt :
        List.of(
            "COPY (SELECT 1) TO PROGRAM 'touch " + target + "'",
            "COPY (SELECT 1) TO '" + target + "'",
            "COPY extractor_version FROM '" + secret + "'",
            "SELECT pg_read_file('" + secret + "')",
            "SELECT pg_read_binary_file('" + secret + "')",
            "SELECT pg_ls_dir('" + folder + "')",
            "SELECT lo_export(1, '" + target + "')",
            "SELECT lo_import('" + secret + "')",
            "SELECT query_to_xml('COPY (SELECT 1) TO ''" + target + "''', true, true, '')",
            "SELECT 1; COPY (SELECT 1) TO PROGRAM 'touch " + target + "'",
            "COMMIT; RESET ROLE; COPY (SELECT 1) TO PROGRAM 'touch " + target + "'",
            "SELECT passwd FROM pg_shadow")) {
      assertThatThrownBy(() -> asked.run(attempt, row -> {}))
          .as(attempt)
          .isInstanceOf(PosologyException.class);
    }
    assertThat(target).doesNotExist();
  }

  /** A superuser's session can become its old self again; a login of its own has no other self. */
  @Test
  void theReadersLoginHasNoOtherSelf() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "hidden");
    String sql =
        "SELECT set_config('%s', '%s', true), query_to_xml('SELECT pg_read_file(''%s'')', true, true, '')";
    ReadOnlyQuery reader = new ReadOnlyQuery(DATABASE.reader());
    for (String setting : List.of("role", "session_authorization")) {
      assertThatThrownBy(
              () -> reader.run(sql.formatted(setting, TestDatabase.user(), secret), row -> {}))
          .as(setting)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theNextUserOfTheConnectionIsWhoHeWas() {
    ask("SELECT 1");
    assertThat(DATABASE.jdbc().queryForObject("SELECT current_user", String.class))
        .isEqualTo(TestDatabase.user());
    DATABASE.jdbc().execute("CREATE TEMP TABLE still_writes (id int)");
  }

  @Test
  void aWrongQuerySaysWhy() {
    assertThatThrownBy(() -> ask("SELECT nothing"))
        .isInstanceOf(PosologyException.class)
        .hasMessage("the query failed: column \"nothing\" does not exist");
  }
}
