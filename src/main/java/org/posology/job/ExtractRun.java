package org.posology.job;

import java.util.List;
import org.posology.store.ExtractorVersions;
import org.posology.store.FileClaim;
import org.posology.store.FileLedger;
import org.posology.store.RunLedger;
import org.posology.store.SourceFile;

/**
 * One run of {@code extract}; the caller holds the lock.
 *
 * <ol>
 *   <li>clear up after runs that died
 *   <li>make extractor version, run and files known
 *   <li>take the files that this version has not read to their end
 *   <li>read them
 *   <li>report, and note how the run ended
 * </ol>
 */
final class ExtractRun {

  private final Extractors extractors;
  private final ExtractorVersions versions;
  private final RunLedger runs;
  private final FileLedger files;
  private final ExtractLaunch launch;

  ExtractRun(
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      FileLedger files,
      ExtractLaunch launch) {
    this.extractors = extractors;
    this.versions = versions;
    this.runs = runs;
    this.files = files;
    this.launch = launch;
  }

  ExtractReport run(Request request, Reporter reporter) {
    launch.recover();
    int extractor = versions.register(extractors.fingerprint(), extractors.manifest());
    return new NotedRun(runs, ExtractJob.NAME, extractor)
        .start(run -> run(request, reporter, extractor, run));
  }

  private ExtractReport run(Request request, Reporter reporter, int extractor, long run) {
    request.files().forEach(files::register);
    Reporter.Before before = reporter.before(extractor, request);
    List<SourceFile> due = before.due();
    due.forEach(file -> files.assign(new FileClaim(file.sha256(), extractor, run)));
    String failure = due.isEmpty() ? null : launch.launch(request, due, extractor, run);
    ExtractReport report = reporter.report(before, due.size(), failure);
    runs.finish(run, report.status(), report.message(), report.json());
    RunLog.ended(ExtractJob.NAME, run, report.status(), report.json());
    launch.prune();
    return report;
  }
}
