package org.posology.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posology.store.DatabaseStatus;
import org.posology.store.FileReading;
import org.posology.store.FileReadings;
import org.posology.store.RecordCounts;
import org.posology.store.RejectedRecords;
import org.posology.store.SourceFile;

/** Makes the report of a run from what is committed, before and after it. */
final class Reporter {

  private final FileReadings files;
  private final RejectedRecords rejected;
  private final DatabaseStatus database;
  private final double rejectLimit;

  Reporter(
      FileReadings files, RejectedRecords rejected, DatabaseStatus database, double rejectLimit) {
    this.files = files;
    this.rejected = rejected;
    this.database = database;
    this.rejectLimit = rejectLimit;
  }

  /** How things stood when the run began. */
  record Before(int extractor, Request request, List<FileReading> readings, long nanos) {

    Before {
      readings = List.copyOf(readings);
    }

    /** The files that this version has still to read to their end. */
    List<SourceFile> due() {
      Set<String> complete =
          readings.stream()
              .filter(FileReading::isComplete)
              .map(FileReading::file)
              .collect(Collectors.toSet());
      return request.files().stream().filter(file -> !complete.contains(file.sha256())).toList();
    }
  }

  Before before(int extractor, Request request) {
    List<FileReading> readings = files.of(extractor, request.hashes());
    return new Before(extractor, request, readings, System.nanoTime());
  }

  ExtractReport report(Before before, int due, @Nullable String failure) {
    List<FileReading> readings = files.of(before.extractor(), before.request().hashes());
    Map<String, Long> reasons = rejected.byReason(before.extractor(), before.request().hashes());
    return new ExtractReport(
        new ExtractReport.Files(
            before.request().files().size(), due, problems(before, readings), overLimit(readings)),
        sum(readings).minus(sum(before.readings())),
        reasons,
        (System.nanoTime() - before.nanos()) / 1e9,
        database.url(),
        failure);
  }

  private static List<String> problems(Before before, List<FileReading> readings) {
    List<String> problems = new ArrayList<>();
    before.request().unreadable().forEach((path, why) -> problems.add(path + ": " + why));
    readings.stream()
        .filter(FileReading::isFailed)
        .forEach(reading -> problems.add(reading.name() + ": " + reading.message()));
    return problems;
  }

  private List<String> overLimit(List<FileReading> readings) {
    List<String> over = new ArrayList<>();
    for (FileReading reading : readings) {
      RecordCounts counts = reading.counts();
      if (isOver(counts)) {
        over.add("%s: %d of %d".formatted(reading.name(), counts.rejected(), counts.read()));
      }
    }
    return over;
  }

  private boolean isOver(RecordCounts counts) {
    return counts.rejected() > rejectLimit * counts.read();
  }

  private static RecordCounts sum(List<FileReading> readings) {
    return readings.stream().map(FileReading::counts).reduce(RecordCounts.NONE, RecordCounts::plus);
  }
}
