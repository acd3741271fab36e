package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that neither reads nor commits is an error, and the next one goes on; what it logs is JSON
 * where that is asked for.
 */
class StallTest {

  private static final String ARTICLE =
      "{\"id\": \"PMID:%d\", \"title\": \"Imatinib in trial\", \"abstract\": \"RESULTS: Imatinib"
          + " 400 mg/day increased response.\"}\n";

  @TempDir Path folder;

  @Test
  void aRunThatStandsStillEndsWithAnError() throws Exception {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, ARTICLE.formatted(900000001) + ARTICLE.formatted(900000002));
    try (TestDatabase database = TestDatabase.migrated()) {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("LOCK TABLE article_record IN ACCESS EXCLUSIVE MODE");
        Process stalled = start(database, Map.of("POSOLOGY_STALL", "3s"), file);
        assertThat(stalled.waitFor()).as("%s", log()).isEqualTo(ExitCode.FAILED);
        assertThat(log()).contains("stalled: nothing was read or committed for");
        connection.rollback();
      }
      assertThat(database.jdbc().queryForList("SELECT status, message FROM run"))
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run).containsEntry("status", "failed");
                assertThat(String.valueOf(run.get("message"))).startsWith("stalled: ");
              });
      Process next = start(database, Map.of("SPRING_PROFILES_ACTIVE", "json"), file);
      assertThat(next.waitFor()).as("%s", log()).isZero();
      JsonNode end = json("org.posology.run");
      assertThat(end.get("command").asString()).isEqualTo("extract");
      assertThat(end.get("status").asString()).isEqualTo("complete");
      assertThat(end.get("counts").get("counts").get("stored").asInt()).isEqualTo(2);
    }
  }

  /** The one line of that logger; lines that begin like JSON have to be JSON. */
  private JsonNode json(String logger) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("log"))) {
      if (line.startsWith("{")) {
        JsonNode event = new JsonMapper().readTree(line);
        assertThat(event.get("service").get("name").asString()).isEqualTo("posology");
        if (event.get("log").get("logger").asString().equals(logger)) {
          lines.add(event);
        }
      }
    }
    assertThat(lines).as("%s", log()).hasSize(1);
    return lines.get(0);
  }

  private Process start(TestDatabase database, Map<String, String> settings, Path file)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Posology.class.getName(),
            "extract",
            file.toString());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(settings);
    process.environment().put("POSOLOGY_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", TestDatabase.user());
    process.environment().put("SPRING_DATASOURCE_PASSWORD", TestDatabase.password());
    return process.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
