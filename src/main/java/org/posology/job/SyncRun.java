package org.posology.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.posology.document.PosologyException;
import org.posology.remote.Listing;
import org.posology.remote.MirroredFile;
import org.posology.remote.NlmFile;
import org.posology.remote.NlmFolder;
import org.posology.remote.NlmMirror;
import org.posology.remote.RemoteException;
import org.posology.remote.SyncPlan;
import org.posology.store.NlmLedger;
import org.posology.store.SourceFile;

/**
 * One run of {@code sync}; the caller holds its lock.
 *
 * <ol>
 *   <li>ask which files there are, and compare with those that were read
 *   <li>in NLM's order, a batch at a time: download, read, note what was read to its end
 *   <li>stop at the first that can't be had or read: those behind it wait for the next run
 *   <li>once all is read, delete what a new yearly baseline no longer holds, and the files of the
 *       year before
 * </ol>
 */
final class SyncRun {

  static final String NAME = "sync";

  private final NlmMirror mirror;
  private final NlmLedger ledger;
  private final AbsentArticles absent;
  private final int batch;

  SyncRun(NlmMirror mirror, NlmLedger ledger, AbsentArticles absent, int batch) {
    this.mirror = mirror;
    this.ledger = ledger;
    this.absent = absent;
    this.batch = batch;
  }

  /**
   * Runs.
   *
   * @param passGaps go on behind files that are not there, or can't be had
   * @param extract reads files into the database
   */
  SyncReport run(boolean passGaps, Function<List<Path>, ExtractReport> extract) {
    SyncPlan plan = plan(passGaps);
    SyncReport report = new SyncReport(plan);
    List<NlmFile> due = plan.due();
    for (int from = 0; from < due.size() && (passGaps || !report.isHalted()); from += batch) {
      List<NlmFile> part = due.subList(from, Math.min(from + batch, due.size()));
      List<MirroredFile> here = download(plan, part, passGaps, report);
      read(here, extract, report);
    }
    if (!report.isFailed() && plan.wholeBaseline()) {
      absent.delete(plan.year(), plan.lastOfBaseline(), report);
      if (!report.isFailed()) {
        mirror.removeBefore(plan.year());
      }
    }
    return report;
  }

  private SyncPlan plan(boolean passGaps) {
    Set<String> read = ledger.read();
    Listing baseline = mirror.list(NlmFolder.BASELINE);
    Listing updates = mirror.list(NlmFolder.UPDATES);
    return SyncPlan.of(baseline, updates, read, passGaps);
  }

  private List<MirroredFile> download(
      SyncPlan plan, List<NlmFile> files, boolean passGaps, SyncReport report) {
    List<MirroredFile> here = new ArrayList<>();
    for (NlmFile file : files) {
      try {
        here.add(mirror.get(plan.folder(file), file));
      } catch (RemoteException e) {
        report.fail(e.getMessage());
        if (!passGaps) {
          break;
        }
      }
    }
    return here;
  }

  private void read(
      List<MirroredFile> files, Function<List<Path>, ExtractReport> extract, SyncReport report) {
    if (files.isEmpty()) {
      return;
    }
    report.add(extract.apply(files.stream().map(MirroredFile::path).toList()));
    for (MirroredFile file : files) {
      if (ledger.note(content(file.path()), file.md5())) {
        report.addRead();
      } else {
        report.fail(file.file() + ": not read to its end: see above; run again to go on");
      }
    }
  }

  private static SourceFile content(Path file) {
    try {
      return SourceFile.of(file);
    } catch (IOException e) {
      throw new PosologyException(file + ": cannot be read: " + e + "; run again to go on", e);
    }
  }
}
