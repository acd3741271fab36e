package org.posology.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posology.store.DatabaseStatus;
import org.posology.store.FileReading;
import org.posology.store.FileReadings;
import org.posology.store.RecordCounts;
import org.posology.store.RunLock;
import org.posology.store.RunLocks;
import org.posology.store.RunSummary;

/** What {@code status} prints: last success, runs, files, counts, what is rejected. */
final class StatusReport {

  private static final int LATEST = 10;

  private final DatabaseStatus database;
  private final FileReadings files;
  private final RunLocks locks;
  private final StringBuilder text = new StringBuilder();

  private StatusReport(DatabaseStatus database, FileReadings files, RunLocks locks) {
    this.database = database;
    this.files = files;
    this.locks = locks;
  }

  static String of(DatabaseStatus database, FileReadings files, RunLocks locks) {
    StatusReport report = new StatusReport(database, files, locks);
    report.write();
    return report.text.toString();
  }

  private void write() {
    line("database", database.url());
    line("last success", lastSuccess(database.lastSuccess(null)));
    counts(database.counts());
    section("runs", database.lastRuns(LATEST).stream().map(this::run).toList());
    section("files", files.last(LATEST).stream().map(StatusReport::file).toList());
    section(
        "rejected",
        database.rejects().entrySet().stream()
            .map(reason -> reason.getValue() + ": " + reason.getKey())
            .toList());
  }

  private static String lastSuccess(Optional<RunSummary> run) {
    if (run.isEmpty()) {
      return "never";
    }
    Instant ended = run.get().ended();
    return ended == null
        ? "never"
        : time(ended) + " (%d h ago)".formatted(Duration.between(ended, Instant.now()).toHours());
  }

  private void counts(Map<String, Long> counts) {
    counts.forEach((name, count) -> line(name, count.toString()));
  }

  /** A run that runs holds its lock. */
  private String state(RunSummary run) {
    if (!run.status().equals("running")) {
      return run.status();
    }
    Optional<RunLock> lock = locks.take(run.command());
    lock.ifPresent(RunLock::close);
    return lock.isPresent() ? "died: run it again to go on" : run.status();
  }

  private String run(RunSummary run) {
    Instant ended = run.ended();
    String until = ended == null ? "" : " to " + time(ended);
    String why = run.message() == null ? "" : ": " + run.message();
    return "%d %s %s%s, %s%s, version %.19s"
        .formatted(
            run.id(), run.command(), time(run.started()), until, state(run), why, run.extractor());
  }

  private static String file(FileReading file) {
    RecordCounts counts = file.counts();
    String why = file.message() == null ? "" : ": " + file.message();
    return "%s %s%s, %d records, %d rejected, %d assertions"
        .formatted(
            file.name(),
            file.status(),
            why,
            counts.read(),
            counts.rejected(),
            counts.found().assertions());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void section(String title, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? title : "", lines.get(i));
    }
  }

  private void line(String name, String value) {
    text.append("%-24s %s\n".formatted(name, value));
  }
}
