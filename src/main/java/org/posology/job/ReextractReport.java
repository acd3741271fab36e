package org.posology.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.store.RecordCounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of {@code reextract} did.
 *
 * @param version that read
 * @param articles how many
 * @param failures reason → how many articles the extractor could not read
 * @param found in those that it read
 * @param seconds that it took
 * @param database where the results are
 * @param failure why the job failed, or null
 */
public record ReextractReport(
    Version version,
    Articles articles,
    Map<String, Long> failures,
    RecordCounts.Found found,
    double seconds,
    String database,
    @Nullable String failure) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Which version read.
   *
   * @param name short
   * @param shadow whether it reads beside the current view
   * @param top whether no other version is shown before it
   */
  public record Version(String name, boolean shadow, boolean top) {}

  /** How many were due before, were read now, and are due now. */
  public record Articles(long due, long read, long left) {}

  /** 0 complete, 1 failed. */
  public int exitCode() {
    return failure == null ? 0 : 1;
  }

  String status() {
    return failure == null ? "complete" : "failed";
  }

  @Nullable String message() {
    return failure;
  }

  String json() {
    return MAPPER.writeValueAsString(this);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "version", version.name() + where());
    line(
        text,
        "articles",
        "%d due, %d read, %d due now".formatted(articles.due(), articles.read(), articles.left()));
    failures.forEach((reason, n) -> line(text, "  not readable", n + ": " + reason));
    line(
        text,
        "found",
        "%d drugs, %d doses, %d outcomes, %d assertions"
            .formatted(found.drugs(), found.doses(), found.outcomes(), found.assertions()));
    line(
        text,
        "time",
        "%.1f s, %.0f articles a second".formatted(seconds, articles.read() / seconds));
    line(text, "results", database + next());
    if (failure != null) {
      line(text, "failed", failure + "; run again to go on");
    }
    return text.toString();
  }

  private String where() {
    if (version.shadow()) {
      return ", beside the current view";
    }
    return version.top()
        ? ""
        : ", shown beneath a newer one: posology promote brings it to the top";
  }

  private String next() {
    return version.shadow()
        ? ": posology diff compares, posology promote shows it"
        : ": SELECT * FROM current_assertion";
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-16s ".formatted(name)).append(value.replace('\n', ' ')).append('\n');
  }
}
