package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.store.ClaimPart;
import org.posology.store.Curations;
import org.posology.store.Decision;
import org.posology.store.ReadOnlyQuery;
import org.posology.store.TestDatabase;
import org.posology.store.Verdict;

/** Every query of the cookbook, on the bundled sample with two decisions: it gives rows. */
class CookbookTest {

  private static final Pattern QUERY = Pattern.compile("(?s)### ([^\n]+)\n.*?```sql\n(.*?)```");

  @TempDir Path folder;

  @Test
  void everyQueryGivesRows() throws IOException {
    try (TestDatabase database = TestDatabase.migrated()) {
      Desk desk =
          Desk.of(folder.resolve("home"), database, TestDatabase.user(), TestDatabase.password());
      try (Sample sample = Sample.unpack()) {
        Desk.Answer read = desk.run("extract", sample.file().toString());
        assertThat(read.code()).as(read.err()).isZero();
      }
      decide(database);
      List<String> recipes = new ArrayList<>();
      Matcher query = QUERY.matcher(Files.readString(Path.of("src/site/markdown/cookbook.md")));
      while (query.find()) {
        recipes.add(query.group(1));
        assertThat(rows(database, query.group(2))).as(query.group(1)).isNotEmpty();
      }
      assertThat(recipes).hasSizeGreaterThan(9);
    }
  }

  private static void decide(TestDatabase database) {
    Curations curations = new Curations(database.dataSource());
    List<UUID> keys =
        database
            .jdbc()
            .queryForList(
                "SELECT key FROM current_assertion WHERE direction <> 'worsen' ORDER BY key",
                UUID.class);
    curations.decide(Decision.of(keys.get(0), Verdict.ACCEPT, "Ada", null));
    curations.decide(
        new Decision(
            keys.get(1),
            Verdict.CORRECT,
            java.util.Map.of(ClaimPart.DIRECTION, List.of("worsen")),
            "Ada",
            null));
  }

  private static List<List<String>> rows(TestDatabase database, String sql) {
    List<List<String>> rows = new ArrayList<>();
    new ReadOnlyQuery(database.reader()).run(sql, rows::add);
    return rows.subList(1, rows.size());
  }
}
