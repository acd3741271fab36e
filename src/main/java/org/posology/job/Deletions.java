package org.posology.job;

import java.util.List;
import java.util.stream.IntStream;
import org.posology.source.DeletionRecord;
import org.posology.source.SourceRecord;
import org.posology.store.ArticleEvent;
import org.posology.store.ExtractorVersions;
import org.posology.store.FileClaim;
import org.posology.store.SourceFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes articles in the way of a file's deletions, chunk by chunk; twice is as good as once. */
final class Deletions {

  private final ChunkStore store;
  private final ExtractorVersions versions;
  private final Extractors extractors;
  private final ObjectProvider<ExtractorPool> pool;
  private final TransactionTemplate transaction;
  private final int chunk;

  Deletions(
      ChunkStore store,
      ExtractorVersions versions,
      Extractors extractors,
      ObjectProvider<ExtractorPool> pool,
      PlatformTransactionManager transactions,
      int chunk) {
    this.store = store;
    this.versions = versions;
    this.extractors = extractors;
    this.pool = pool;
    this.transaction = new TransactionTemplate(transactions);
    this.chunk = chunk;
  }

  /**
   * Deletes.
   *
   * @param file whose edition they have
   */
  void write(SourceFile file, List<ArticleEvent> deletions) {
    int extractor = versions.register(extractors.fingerprint(), extractors.manifest());
    FileClaim claim = new FileClaim(file.sha256(), extractor, 0);
    ReadAhead ahead = new ReadAhead(pool.getObject());
    for (int from = 0; from < deletions.size(); from += chunk) {
      List<SourceRecord> records =
          records(deletions.subList(from, Math.min(from + chunk, deletions.size())));
      transaction.executeWithoutResult(status -> store.write(claim, file, records, ahead));
    }
  }

  private static List<SourceRecord> records(List<ArticleEvent> deletions) {
    return IntStream.range(0, deletions.size())
        .mapToObj(at -> record(at, deletions.get(at)))
        .toList();
  }

  private static SourceRecord record(int position, ArticleEvent deletion) {
    return new DeletionRecord(position, deletion.id(), deletion.version(), deletion.asOf());
  }
}
