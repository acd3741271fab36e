package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.posology.document.PosologyException;

class ReadOnlyQueryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final ReadOnlyQuery query = new ReadOnlyQuery(DATABASE.dataSource());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void namesStandAboveRows() {
    List<List<String>> rows = new ArrayList<>();
    query.run("SELECT 1 AS one, NULL AS none", rows::add);
    assertThat(rows).containsExactly(List.of("one", "none"), Arrays.asList("1", null));
  }

  @Test
  void writesAreRefusedAndChangeNothing() {
    assertThatThrownBy(
            () ->
                query.run(
                    "INSERT INTO extractor_version (fingerprint, manifest) VALUES ('sha256:"
                        + "0".repeat(64)
                        + "', '{}') RETURNING id",
                    row -> {}))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("read-only");
    List<List<String>> rows = new ArrayList<>();
    query.run("SELECT count(*) FROM extractor_version", rows::add);
    assertThat(rows.get(1)).containsExactly("0");
  }

  @Test
  void aWrongQuerySaysWhy() {
    assertThatThrownBy(() -> query.run("SELECT nothing", row -> {}))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("nothing");
  }
}
