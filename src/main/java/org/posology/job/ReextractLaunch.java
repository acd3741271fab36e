package org.posology.job;

import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.ArticleSelection;
import org.springframework.batch.core.job.Job;

/** Starts the job {@code reextract}, and clears up before and behind it. */
final class ReextractLaunch {

  /** What a parameter of a job may hold. */
  private static final int LONGEST = 2_400;

  private final Job job;
  private final JobStart start;
  private final JobHistory history;
  private final RereadTally tally;
  private final LaunchParts parts;

  ReextractLaunch(
      Job job, JobStart start, JobHistory history, RereadTally tally, LaunchParts parts) {
    this.job = job;
    this.start = start;
    this.history = history;
    this.tally = tally;
    this.parts = parts;
  }

  void recover() {
    history.recover(ReextractJob.NAME);
  }

  void prune() {
    history.prune(ReextractJob.NAME, parts.settings().jobHistory());
  }

  RereadTally tally() {
    return tally;
  }

  /** Reads what is due; gives the reason where the job failed. */
  @Nullable String launch(ArticleSelection selection, long due, int extractor, long run) {
    String request = ReextractJob.request(selection);
    if (request.length() > LONGEST) {
      throw new PosologyException(
          "too many conditions: run reextract more than once, with a part of them each");
    }
    parts.progress().expect(due);
    ProgressDisplay display = ProgressDisplay.of(parts.progress(), ProgressDisplay.Work.REEXTRACT);
    StallWatch watch = parts.watch(run);
    try {
      return start.run(job, request, extractor, run);
    } finally {
      watch.close();
      display.close();
    }
  }
}
