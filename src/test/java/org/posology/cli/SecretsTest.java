package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Logins;
import org.posology.store.TestDatabase;

/** Passwords and keys, searched for in all that a process shows, with every logger at debug. */
class SecretsTest {

  private static final String KEY = "5ecretkeyofncbi0815";
  private static final String ARTICLE =
      "{\"id\": \"PMID:900000812\", \"title\": \"Imatinib in GIST\", \"abstract\": \"Imatinib 400"
          + " mg/day increased the response rate.\"}\n";

  @TempDir Path folder;

  @Test
  void noSecretIsPrintedLoggedStoredOrListed() throws Exception {
    try (TestDatabase database = TestDatabase.migrated();
        Logins logins = new Logins(database)) {
      String secret = "pw-" + database.url().hashCode() + "-0815";
      String login = logins.make("IN ROLE posology_writer");
      database.jdbc().execute("ALTER ROLE " + login + " PASSWORD '" + secret + "'");
      Path file = Files.writeString(folder.resolve("a.jsonl"), ARTICLE);
      Process good = start(database.url(), login, secret, "extract", file.toString());
      List<String> listed = commandLinesWhile(good);
      assertThat(good.waitFor()).as(log()).isZero();
      assertThat(log()).contains("DEBUG", "assertions").doesNotContain(secret, KEY);
      assertThat(listed).isNotEmpty().noneMatch(line -> line.contains(secret));
      assertThat(rows(database)).isNotEmpty().noneMatch(row -> row.contains(secret));

      Process bad = start(database.url(), login, secret + "x", "status");
      assertThat(bad.waitFor()).isEqualTo(ExitCode.FAILED);
      assertThat(log()).contains("password authentication failed").doesNotContain(secret);

      String url = "jdbc:postgresql://127.0.0.1:9/none?user=u&password=" + secret;
      Process unreachable = start(url, "", "", "status");
      assertThat(unreachable.waitFor()).isEqualTo(ExitCode.FAILED);
      assertThat(log()).contains("127.0.0.1:9").doesNotContain(secret);
    }
  }

  private static List<String> rows(TestDatabase database) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("run", "file_reading", "batch_job_execution_params")) {
      rows.addAll(
          database.jdbc().queryForList("SELECT t::text FROM " + table + " t", String.class));
    }
    return rows;
  }

  /** As others of the machine see it, and what it starts. */
  private static List<String> commandLinesWhile(Process process) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    while (process.isAlive()) {
      Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .forEach(one -> one.info().commandLine().ifPresent(lines::add));
      Thread.sleep(200);
    }
    return lines;
  }

  private Process start(String url, String user, String password, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Posology.class.getName());
    Stream.of(arguments).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = process.environment();
    environment.put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    environment.put("LOGGING_LEVEL_ROOT", "debug");
    environment.put("NCBI_API_KEY", KEY);
    environment.put("SPRING_DATASOURCE_URL", url);
    if (!user.isEmpty()) {
      environment.put("SPRING_DATASOURCE_USERNAME", user);
      environment.put("SPRING_DATASOURCE_PASSWORD", password);
    }
    return process.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
