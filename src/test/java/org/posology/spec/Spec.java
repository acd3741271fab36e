package org.posology.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.yaml.snakeyaml.Yaml;

/**
 * The one runner of the YAML specs. A spec is a list of groups, each a list of rows {@code {id,
 * input, expected, why}}: a row says what a text must give, and why. Rows are added before rules.
 *
 * <pre>
 * ranges:
 *   - {id: range-hyphen, input: "imatinib 400-800 mg/day", expected: ["400-800 mg/day | 400..800 mg/d"], why: plain}
 * </pre>
 */
public final class Spec {

  /** One row: what goes in, what must come out. */
  public record Row(String group, String id, String input, Object expected, String why) {}

  private Spec() {}

  /**
   * @param resource the spec's path among the test resources, from the root
   * @param worker gives for an input what a row's {@code expected} says: text, or a list of texts
   */
  public static Stream<DynamicTest> run(String resource, Function<String, ?> worker) {
    return rows(resource)
        .map(
            row ->
                dynamicTest(
                    row.group() + " / " + row.id(),
                    () ->
                        assertThat((Object) worker.apply(row.input()))
                            .as("%s: %s", row.input(), row.why())
                            .isEqualTo(row.expected())));
  }

  /** The rows of a spec; ends with an error where a row is incomplete or an id stands twice. */
  public static Stream<Row> rows(String resource) {
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    read(resource).forEach((group, list) -> list.forEach(row -> rows.add(row(group, row))));
    assertThat(rows).as(resource + " has rows").isNotEmpty();
    rows.forEach(row -> assertThat(ids.add(row.id())).as("id twice: " + row.id()).isTrue());
    return rows.stream();
  }

  private static Row row(String group, Map<String, Object> row) {
    assertThat(row).as(group).containsOnlyKeys("id", "input", "expected", "why");
    return new Row(
        group,
        String.valueOf(row.get("id")),
        String.valueOf(row.get("input")),
        row.get("expected"),
        String.valueOf(row.get("why")));
  }

  private static Map<String, List<Map<String, Object>>> read(String resource) {
    try (InputStream in = Spec.class.getResourceAsStream("/" + resource)) {
      assertThat(in).as(resource).isNotNull();
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
