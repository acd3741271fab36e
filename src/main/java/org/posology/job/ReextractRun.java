package org.posology.job;

import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.ArticleSelection;
import org.posology.store.DatabaseStatus;
import org.posology.store.DueArticles;
import org.posology.store.ExtractorVersion;
import org.posology.store.ExtractorVersions;
import org.posology.store.RunLedger;
import org.posology.store.StoredArticles;

/**
 * One run of {@code reextract}; the caller holds the lock.
 *
 * <ol>
 *   <li>clear up after runs that died
 *   <li>make extractor version and run known
 *   <li>take the sample, and see what is due
 *   <li>read it
 *   <li>report, and note how the run ended
 * </ol>
 */
final class ReextractRun {

  private final Extractors extractors;
  private final ExtractorVersions versions;
  private final RunLedger runs;
  private final StoredArticles articles;
  private final ReextractLaunch launch;

  ReextractRun(
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      StoredArticles articles,
      ReextractLaunch launch) {
    this.extractors = extractors;
    this.versions = versions;
    this.runs = runs;
    this.articles = articles;
    this.launch = launch;
  }

  ReextractReport run(ReextractRequest request, DatabaseStatus database) {
    launch.recover();
    int extractor = register(request.shadow());
    return new NotedRun(runs, ReextractJob.NAME, extractor)
        .start(run -> run(request, database, extractor, run));
  }

  private ReextractReport run(
      ReextractRequest request, DatabaseStatus database, int extractor, long run) {
    long started = System.nanoTime();
    ArticleSelection selection = selection(request);
    DueArticles due = articles.due(extractor, selection);
    long before = due.count();
    String failure = before == 0 ? null : launch.launch(selection, before, extractor, run);
    ReextractReport report =
        new ReextractReport(
            version(extractor, request),
            new ReextractReport.Articles(before, launch.tally().read(), due.count()),
            launch.tally().failures(),
            launch.tally().found(),
            (System.nanoTime() - started) / 1e9,
            database.url(),
            failure);
    runs.finish(run, report.status(), report.message(), report.json());
    RunLog.ended(ReextractJob.NAME, run, report.status(), report.json());
    launch.prune();
    return report;
  }

  private int register(boolean shadow) {
    if (!shadow) {
      return versions.register(extractors.fingerprint(), extractors.manifest());
    }
    int id = versions.registerOnTrial(extractors.fingerprint(), extractors.manifest());
    if (version(id).isShown()) {
      throw new PosologyException(
          version(id).shortName()
              + " is shown: what it reads is seen at once, and nothing stands beside the current"
              + " view. Read without --shadow, or with other models (--home)");
    }
    return id;
  }

  private ArticleSelection selection(ReextractRequest request) {
    @Nullable Integer sample = request.sample();
    return sample == null ? request.selection() : articles.sample(request.selection(), sample);
  }

  private ExtractorVersion version(int id) {
    return versions.all().stream().filter(v -> v.id() == id).findFirst().orElseThrow();
  }

  private ReextractReport.Version version(int id, ReextractRequest request) {
    ExtractorVersion version = version(id);
    return new ReextractReport.Version(version.shortName(), request.shadow(), version.isTop());
  }
}
