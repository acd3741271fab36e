package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.TestDatabase;

/**
 * What curators decide teaches the extractor, by commands alone: extract, curate, export --gold,
 * train, evaluate before and after.
 */
class CurationLoopTest {

  /** A herb that no list has, beside a drug that takes its claims. */
  private static final String ARTICLE =
      "{\"id\": \"PMID:900000801\", \"title\": \"Sandleaf against ibuprofen in knee pain\","
          + " \"abstract\": \"METHODS: Seventy adults with knee osteoarthritis took sandleaf 310"
          + " mg/day or ibuprofen 1150 mg/day for six weeks. RESULTS: Sandleaf reduced morning"
          + " stiffness by 14%. In the same weeks sandleaf improved walking distance. Nausea was"
          + " reported in 4% with ibuprofen.\"}";

  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path folder;

  @BeforeEach
  void makeHome() throws IOException {
    copy(Path.of("models"), folder.resolve("models"));
    copy(Path.of("config"), folder.resolve("config"));
    copy(Path.of("models"), folder.resolve("before"));
    Files.writeString(
        folder.resolve("config/application.yaml"),
        "spring.datasource: {url: \"%s\", username: %s, password: %s}\n"
            .formatted(database.url(), TestDatabase.user(), TestDatabase.password()));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Runs a command that must end well, and gives what it printed. */
  private String run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertThat(Posology.run(arguments)).as("%s", List.of(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String home(String command, String... arguments) {
    return run(
        Stream.of(
                Stream.of(command.split(" ", -1)),
                Stream.of("--home", folder.toString()),
                Stream.of(arguments))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private String key(String outcome) {
    return database
        .jdbc()
        .queryForList(
            "SELECT key::text FROM current_assertion WHERE outcome = ?", String.class, outcome)
        .get(0);
  }

  @Test
  void decisionsTeachTheTagger() throws IOException {
    home("extract", Files.writeString(folder.resolve("a.jsonl"), ARTICLE + "\n").toString());
    String queue = home("curate list");
    assertThat(queue).contains("ibuprofen", "morning stiffness", "undecided");
    for (String outcome : List.of("morning stiffness", "walking distance")) {
      String key = key(outcome);
      assertThat(queue).contains(key);
      String drug = outcome.startsWith("morning") ? "Sandleaf" : "sandleaf";
      home("curate correct", "--by", "Ada", key, "drugs=" + drug, "dose=310 mg/day");
    }
    home("curate accept", "--by", "Ada", key("nausea").substring(0, 8));
    home("curate note", "--by", "Grace", key("nausea"), "only", "one", "arm");
    assertThat(home("curate history", key("nausea"))).contains("accept  by Ada", "(only one arm)");
    assertThat(home("curate show", key("walking distance")))
        .contains("corrected", "sandleaf", "310 mg/day", "by Ada");

    Path gold = folder.resolve("gold.jsonl");
    home("export", "--gold", "--out", gold.toString());
    assertThat(Files.readString(gold))
        .contains(
            "\"drugs\":[\"sandleaf\"],\"dose\":\"310 mg/day\"", "\"rejected\":[{\"drugs\":[\"ibup");

    run(
        "train",
        "drugs",
        "--models",
        folder.resolve("models").toString(),
        "--gold",
        gold.toString(),
        "--gold-only");

    run("models", "manifest", "--home", folder.toString());
    String table =
        home("evaluate", "--before", folder.resolve("before").toString(), gold.toString());
    assertThat(f1(table, "before")).isLessThan(f1(table, "after"));

    home("extract", folder.resolve("a.jsonl").toString());
    assertThat(database.jdbc().queryForList("SELECT reason FROM curation_queue", String.class))
        .as("the claims are now of other drugs, so the corrected ones are found no more")
        .contains("no longer found");
  }

  /** F1 of the pair of drug and outcome. */
  private static double f1(String table, String when) {
    String figure = table.substring(table.indexOf("pair "));
    String line = figure.substring(figure.indexOf(when));
    return Double.parseDouble(line.replaceFirst("(?s).*?F1 ([0-9.]+).*", "$1"));
  }
}
