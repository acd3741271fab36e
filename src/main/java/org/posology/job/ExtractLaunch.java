package org.posology.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.store.SourceFile;
import org.springframework.batch.core.job.Job;

/** Starts the job {@code extract}, and clears up before and behind it. */
final class ExtractLaunch {

  private final Job job;
  private final JobStart start;
  private final JobHistory history;
  private final LaunchParts parts;

  ExtractLaunch(Job job, JobStart start, JobHistory history, LaunchParts parts) {
    this.job = job;
    this.start = start;
    this.history = history;
    this.parts = parts;
  }

  void recover() {
    history.recover(ExtractJob.NAME);
  }

  void prune() {
    history.prune(ExtractJob.NAME, parts.settings().jobHistory());
  }

  /** Reads files to their end; gives the reason where the job failed. */
  @Nullable String launch(Request request, List<SourceFile> due, int extractor, long run) {
    parts.progress().expect(due.stream().mapToLong(SourceFile::size).sum());
    ProgressDisplay display = ProgressDisplay.of(parts.progress(), ProgressDisplay.Work.EXTRACT);
    StallWatch watch = parts.watch(run);
    try {
      return start.run(job, request.name(), extractor, run);
    } finally {
      watch.close();
      display.close();
    }
  }
}
