package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;

class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @BeforeEach
  void sharePrograms() throws IOException {
    Programs.link(folder);
  }

  @Test
  void whatIsWrittenIsThereAtTheNextStart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      execute(database, "CREATE TABLE kept (id int)");
    }
    assertThat(ServerPid.of(folder.resolve("data"))).isEmpty();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      execute(database, "SELECT id FROM kept");
    }
  }

  @Test
  void theLastOneStopsTheServer() throws Exception {
    EmbeddedDatabase first = EmbeddedDatabase.open(folder);
    EmbeddedDatabase second = EmbeddedDatabase.open(folder);
    assertThat(second.url()).isEqualTo(first.url());
    first.close();
    execute(second, "SELECT 1");
    second.close();
    assertThat(ServerPid.of(folder.resolve("data"))).isEmpty();
  }

  @Test
  void aServerThatWasKilledIsStartedAgainAndAFileThatItLeftStopsNobody() throws Exception {
    EmbeddedDatabase killed = EmbeddedDatabase.open(folder);
    execute(killed, "CREATE TABLE kept (id int)");
    ServerPid server = ServerPid.of(folder.resolve("data")).orElseThrow();
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    Path pidFile = folder.resolve("data/postmaster.pid");
    String left = Files.readString(pidFile);
    // after a reboot some other program may have the number
    Files.writeString(pidFile, left.replaceFirst("\\d+", "" + ProcessHandle.current().pid()));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      execute(database, "SELECT id FROM kept");
    }
  }

  @Test
  void withoutItsPasswordTheServerIsNotStarted() throws Exception {
    EmbeddedDatabase.open(folder).close();
    Files.delete(folder.resolve("password"));
    assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no embedded PostgreSQL in " + folder)
        .hasMessageContaining(folder.resolve("password").toString());
    assertThat(ServerPid.of(folder.resolve("data"))).isEmpty();
  }

  @Test
  void onlyTheOwnerOfTheFolderGetsIn() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.url(), database.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(database.url()).contains("127.0.0.1");
      assertThat(Files.readString(folder.resolve("postgres.log")))
          .doesNotContain(database.password());
      assertThat(ProcessHandle.allProcesses().map(one -> one.info().commandLine().orElse("")))
          .anyMatch(line -> line.contains("postgres"))
          .noneMatch(line -> line.contains(database.password()));
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
