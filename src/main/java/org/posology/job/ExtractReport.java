package org.posology.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.store.RecordCounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run did.
 *
 * @param files that it was asked for
 * @param counts what became of the records that it read
 * @param rejected reason → how many, of all records of these files
 * @param seconds that it took
 * @param database where the results are
 * @param failure why the job failed, or null
 */
public record ExtractReport(
    Files files,
    RecordCounts counts,
    Map<String, Long> rejected,
    double seconds,
    String database,
    @Nullable String failure) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Files of a run.
   *
   * @param named how many it was asked for
   * @param read how many of them were not yet read by this extractor version
   * @param failed which could not be read to their end, and why
   * @param overLimit of which too many records were rejected
   */
  public record Files(int named, int read, List<String> failed, List<String> overLimit) {}

  /** 0 complete, 1 failed, 3 complete with more records rejected than allowed. */
  public int exitCode() {
    if (failure != null || !files.failed().isEmpty()) {
      return 1;
    }
    return files.overLimit().isEmpty() ? 0 : 3;
  }

  String status() {
    return switch (exitCode()) {
      case 0 -> "complete";
      case 3 -> "rejects";
      default -> "failed";
    };
  }

  @Nullable String message() {
    return files.failed().isEmpty() ? failure : String.join("; ", files.failed());
  }

  String json() {
    return MAPPER.writeValueAsString(this);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "files", "%d, of them %d read now".formatted(files.named(), files.read()));
    files.failed().forEach(file -> line(text, "  failed", file));
    line(text, "records", records());
    rejected.forEach((reason, n) -> line(text, "  rejected", n + ": " + reason));
    files.overLimit().forEach(file -> line(text, "  over the limit", file + " rejected"));
    line(text, "found", found());
    double rate = counts.read() / seconds;
    line(text, "time", "%.1f s, %.0f records a second".formatted(seconds, rate));
    line(text, "results", database + ": SELECT * FROM current_assertion");
    if (failure != null) {
      line(text, "failed", failure);
    }
    return text.toString();
  }

  private String records() {
    return "%d read = %d stored + %d unchanged + %d stale + %d deleted + %d rejected"
        .formatted(
            counts.read(),
            counts.stored(),
            counts.unchanged(),
            counts.stale(),
            counts.deleted(),
            counts.rejected());
  }

  private String found() {
    RecordCounts.Found found = counts.found();
    return "%d drugs, %d doses, %d outcomes, %d assertions"
        .formatted(found.drugs(), found.doses(), found.outcomes(), found.assertions());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-16s ".formatted(name)).append(value.replace('\n', ' ')).append('\n');
  }
}
