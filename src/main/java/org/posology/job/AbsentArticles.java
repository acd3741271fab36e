package org.posology.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.posology.document.PosologyException;
import org.posology.remote.NlmFile;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import org.posology.store.ArticleEvent;
import org.posology.store.NlmLedger;
import org.posology.store.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles that NLM has taken out between two yearly baselines without saying so: a baseline
 * replaces all that came before it.
 *
 * <ol>
 *   <li>of articles that NLM's files brought, take those whose last word is of an earlier year
 *   <li>leave out those that the new baseline holds: their record was no newer than the old one
 *   <li>more than the operator allows are no clean-up but a fault: nothing is deleted
 *   <li>delete the others as of that last word, in the edition of the baseline's last file: any
 *       later record of NLM's brings them back
 * </ol>
 *
 * Articles from other sources are left alone. A year is done once.
 */
final class AbsentArticles {

  private static final Logger LOG = LoggerFactory.getLogger(AbsentArticles.class);

  private final NlmLedger ledger;
  private final Deletions deletions;
  private final Path folder;
  private final double limit;

  AbsentArticles(NlmLedger ledger, Deletions deletions, Path folder, double limit) {
    this.ledger = ledger;
    this.deletions = deletions;
    this.folder = folder;
    this.limit = limit;
  }

  void delete(int year, int lastOfBaseline, SyncReport report) {
    if (ledger.isApplied(year)) {
      return;
    }
    List<Path> baseline =
        IntStream.rangeClosed(1, lastOfBaseline)
            .mapToObj(number -> folder.resolve(new NlmFile(year, number).name()))
            .toList();
    List<ArticleEvent> absent = ledger.lastSeenBefore(year);
    if (!absent.isEmpty()) {
      LOG.info("{} articles may be absent from the baseline of 20{}: looking", absent.size(), year);
      absent = notIn(baseline, absent, report);
    }
    long articles = ledger.articles();
    if (absent.size() > limit * articles) {
      report.fail(
          ("%d of %d articles are absent from the baseline of 20%02d, more than"
                  + " posology.sync.absent-limit (%s) allows: nothing was deleted;"
                  + " if that is right, raise it and run again")
              .formatted(absent.size(), articles, year, limit));
    } else if (!report.isFailed()) {
      if (!absent.isEmpty()) {
        deletions.write(source(baseline.get(lastOfBaseline - 1)), absent);
      }
      ledger.apply(year, lastOfBaseline, absent.size());
      report.absent(absent.size() + " articles that the new baseline no longer holds are deleted");
    }
  }

  private static List<ArticleEvent> notIn(
      List<Path> baseline, List<ArticleEvent> articles, SyncReport report) {
    Set<String> left =
        articles.stream()
            .map(ArticleEvent::id)
            .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    List<String> missing =
        baseline.stream().filter(file -> !Files.exists(file)).map(Path::toString).toList();
    if (!missing.isEmpty()) {
      report.fail(
          "%s (and %d more) is needed to tell what the new baseline no longer holds: put it back"
              .formatted(missing.get(0), missing.size() - 1));
      return List.of();
    }
    baseline.parallelStream().forEach(file -> strike(file, left));
    List<ArticleEvent> absent = new ArrayList<>(articles);
    absent.removeIf(article -> !left.contains(article.id()));
    return absent;
  }

  private static void strike(Path file, Set<String> left) {
    try (SourceReader reader = SourceReader.open(file)) {
      for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
        if (record instanceof ArticleRecord article) {
          left.remove(article.article().id());
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static SourceFile source(Path file) {
    try {
      return SourceFile.of(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PosologyException unreadable(Path file, IOException e) {
    return new PosologyException(file + ": cannot be read: " + e + "; run again to go on", e);
  }
}
