package org.posology.job;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.posology.remote.EUtilities;
import org.posology.remote.NlmMirror;
import org.posology.store.ExtractorVersions;
import org.posology.store.NlmLedger;
import org.posology.store.RunLedger;

/**
 * Runs that reach the network, each noted among the runs; the caller holds the lock. Until one is
 * called, nothing is asked.
 */
final class RemoteRuns {

  static final String FETCH = "fetch";

  /** As NCBI's own tools call it. */
  private static final String KEY = "NCBI_API_KEY";

  private final RemoteSettings settings;
  private final Extractors extractors;
  private final ExtractorVersions versions;
  private final RunLedger runs;
  private final SyncParts parts;

  /** What sync needs besides. */
  record SyncParts(NlmLedger ledger, Deletions deletions) {}

  RemoteRuns(
      RemoteSettings settings,
      Extractors extractors,
      ExtractorVersions versions,
      RunLedger runs,
      SyncParts parts) {
    this.settings = settings;
    this.extractors = extractors;
    this.versions = versions;
    this.runs = runs;
    this.parts = parts;
  }

  SyncReport sync(boolean passGaps, Function<List<Path>, ExtractReport> extract) {
    return noted(
        SyncRun.NAME,
        run -> {
          SyncReport report = syncRun().run(passGaps, extract);
          runs.finish(run, report.status(), report.message(), report.json());
          RunLog.ended(SyncRun.NAME, run, report.status(), report.json());
          return report;
        });
  }

  private SyncRun syncRun() {
    RemoteSettings.Sync sync = settings.sync();
    NlmMirror mirror =
        new NlmMirror(sync.base(), sync.folder(), settings.manners(), sync.largestFile().toBytes());
    AbsentArticles absent =
        new AbsentArticles(parts.ledger(), parts.deletions(), sync.folder(), sync.absentLimit());
    return new SyncRun(mirror, parts.ledger(), absent, sync.batch());
  }

  ExtractReport fetch(String query, Function<List<Path>, ExtractReport> extract) {
    return noted(
        FETCH,
        run -> {
          ExtractReport report = extract.apply(fetched(query));
          runs.finish(run, report.status(), report.message(), report.json());
          return report;
        });
  }

  private List<Path> fetched(String query) {
    RemoteSettings.Fetch fetch = settings.fetch();
    EUtilities.Access access =
        new EUtilities.Access(System.getenv().getOrDefault(KEY, "").strip(), fetch.email());
    return new EUtilities(fetch.base(), access, settings.manners(), fetch.batch())
        .fetch(query, fetch.folder());
  }

  private <T> T noted(String command, LongFunction<T> work) {
    int extractor = versions.register(extractors.fingerprint(), extractors.manifest());
    return new NotedRun(runs, command, extractor).start(work);
  }
}
