package org.posology.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.remote.SyncPlan;
import tools.jackson.databind.json.JsonMapper;

/** What a run of {@code sync} did. Grows while it runs. */
public final class SyncReport {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final SyncPlan plan;
  private final List<ExtractReport> batches = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int read;
  private String absent = "";

  SyncReport(SyncPlan plan) {
    this.plan = plan;
  }

  void add(ExtractReport batch) {
    batches.add(batch);
  }

  void addRead() {
    read++;
  }

  void fail(@Nullable String why) {
    failures.add(String.valueOf(why));
  }

  void absent(String what) {
    absent = what;
  }

  /** Whether a file could not be had or read: those behind it wait. */
  boolean isHalted() {
    return !failures.isEmpty() || batches.stream().anyMatch(one -> one.exitCode() == 1);
  }

  /** Whether anything is left to do for another run. */
  boolean isFailed() {
    return isHalted() || !plan.waiting().isEmpty();
  }

  /** The worst of its parts: 0 complete, 1 failed, 3 complete with too many records rejected. */
  public int exitCode() {
    if (isFailed()) {
      return 1;
    }
    return batches.stream().allMatch(one -> one.exitCode() == 0) ? 0 : 3;
  }

  String status() {
    return switch (exitCode()) {
      case 0 -> "complete";
      case 3 -> "rejects";
      default -> "failed";
    };
  }

  @Nullable String message() {
    List<String> all = new ArrayList<>(failures);
    if (!plan.waiting().isEmpty()) {
      all.add(waiting());
    }
    return all.isEmpty() ? null : String.join("; ", all);
  }

  String json() {
    return MAPPER.writeValueAsString(
        Map.of("due", plan.due().size(), "read", read, "waiting", plan.waiting().size()));
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    batches.forEach(batch -> text.append(batch.text()).append('\n'));
    line(
        text,
        "baseline",
        "of 20%02d, %d files%s".formatted(plan.year(), plan.lastOfBaseline(), whole()));
    line(text, "due", "%d files, %d of them read".formatted(plan.due().size(), read));
    if (plan.replaced() > 0) {
      line(text, "replaced", plan.replaced() + " files of earlier years are passed over");
    }
    if (!plan.waiting().isEmpty()) {
      line(text, "waiting", waiting());
    }
    if (!absent.isEmpty()) {
      line(text, "absent", absent);
    }
    failures.forEach(why -> line(text, "failed", why));
    return text.toString();
  }

  private String whole() {
    return plan.wholeBaseline() ? "" : " so far: it ends where the first update begins";
  }

  private String waiting() {
    List<Integer> missing = plan.missing();
    String numbers =
        missing.size() == 1
            ? "number " + missing.get(0) + " is"
            : "numbers %d to %d are".formatted(missing.get(0), missing.get(missing.size() - 1));
    return "%d files from %s on: %s not there yet; come back, or go on with --pass-gaps"
        .formatted(plan.waiting().size(), plan.waiting().get(0), numbers);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-16s ".formatted(name)).append(value.replace('\n', ' ')).append('\n');
  }
}
