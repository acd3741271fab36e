package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.Programs;

/**
 * The embedded database is backed up and restored by the commands of the operating guide, as they
 * stand there. Those for a server of one's own need PostgreSQL's client programs, which are not
 * here.
 */
class BackupTest {

  private static final Path GUIDE = Path.of("src/site/markdown/operations.md");
  private static final String ARTICLE =
      "{\"id\": \"PMID:%d\", \"title\": \"Imatinib in GIST\", \"abstract\": \"METHODS: Imatinib"
          + " 400 mg/day was given to 60 adults. RESULTS: Response rate increased by 12%% (P ="
          + " .01), and nausea was reported.\"}\n";
  private static final String ROWS =
      "SELECT a.key, a.drugs, a.dose, a.outcome, a.direction, c.verdict, c.decided_by FROM"
          + " current_assertion a LEFT JOIN curation c ON c.assertion = a.key ORDER BY 1, 6";

  @TempDir Path user;
  private Path database;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    database = user.resolve(".posology/postgres");
    Programs.link(database);
    Path home = user.resolve("home");
    Files.createDirectories(home.resolve("config"));
    Files.createSymbolicLink(home.resolve("models"), Path.of("models").toAbsolutePath());
    Files.writeString(
        home.resolve("config/application.yaml"),
        "posology.database.directory: \"" + database + "\"\n");
    desk = new Desk(home);
  }

  @Test
  void whatWasBackedUpIsThereAgainAndGoesOn() throws Exception {
    well("extract", file(900000821));
    String key =
        well("sql", "SELECT min(key::text) FROM current_assertion").lines().toList().get(1);
    well("curate accept", "--by", "Ada", key);
    String rows = well("sql", ROWS);
    assertThat(rows).contains("{imatinib}", "accept", "Ada");

    shell(command("-czf"));
    well("curate reject", "--by", "Grace", key);
    Files.move(database, user.resolve("lost"));
    shell(command("-xzf"));

    assertThat(well("sql", ROWS)).isEqualTo(rows);
    well("extract", file(900000822));
    assertThat(well("sql", "SELECT count(*) FROM article")).contains("2");
  }

  private String file(int pmid) throws IOException {
    return Files.writeString(user.resolve(pmid + ".jsonl"), ARTICLE.formatted(pmid)).toString();
  }

  private String well(String command, String... arguments) {
    Desk.Answer answer = desk.run(command, arguments);
    assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
    return answer.out();
  }

  /** The one line of the guide that packs or unpacks. */
  private static String command(String mode) throws IOException {
    List<String> lines =
        Files.readAllLines(GUIDE).stream()
            .filter(line -> line.startsWith("tar ") && line.contains(mode + " posology-postgres"))
            .toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private void shell(String command) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-ec", command)
            .directory(user.toFile())
            .redirectErrorStream(true);
    shell.environment().put("HOME", user.toString());
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
