package org.posology.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.assertion.Extraction;
import org.posology.store.DueArticles;
import org.posology.store.ReadingWriter;
import org.posology.store.StoredArticle;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happens to a chunk of articles that are read again.
 *
 * <ol>
 *   <li>extract; no lock is held meanwhile, so that other runs are not kept waiting
 *   <li>lock the articles, and pass over those that changed or were read by another run since
 *   <li>write what was found; one that broke the extractor is noted as read, with the reason
 * </ol>
 */
class RereadWriter implements ItemWriter<StoredArticle>, ItemStream {

  private final DueArticles due;
  private final int extractor;
  private final ExtractorPool extractors;
  private final ReadingWriter readings;
  private final RereadTally tally;
  private final Halving halving;
  private RereadCounts counts = RereadCounts.NOTHING;

  RereadWriter(
      DueArticles due,
      int extractor,
      RereadParts parts,
      RereadTally tally,
      PlatformTransactionManager transactions) {
    this.due = due;
    this.extractor = extractor;
    this.extractors = parts.extractors();
    this.readings = parts.readings();
    this.tally = tally;
    this.halving = new Halving(transactions);
  }

  /** What one range shares with the others. */
  record RereadParts(ExtractorPool extractors, ReadingWriter readings) {}

  /** An article and what the extractor made of it. */
  private record Attempt(StoredArticle article, ExtractorPool.Result result) {}

  @Override
  public void write(Chunk<? extends StoredArticle> chunk) {
    List<StoredArticle> articles = List.copyOf(chunk.getItems());
    List<ExtractorPool.Result> results =
        extractors.extract(articles.stream().map(StoredArticle::article).toList());
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      attempts.add(new Attempt(articles.get(i), results.get(i)));
    }
    Set<String> locked = due.lock(articles);
    attempts.removeIf(attempt -> !locked.contains(attempt.article.id()));
    Reread done =
        attempts.isEmpty()
            ? Reread.NOTHING
            : halving.write(attempts, this::store, this::refuse, Reread::plus);
    RereadCounts more = RereadCounts.of(articles.size(), done);
    counts = counts.plus(more);
    afterCommit(() -> tally.add(more));
  }

  @Override
  public void open(ExecutionContext context) {
    counts = RereadCounts.in(context);
  }

  /** Called in the chunk's transaction. */
  @Override
  public void update(ExecutionContext context) {
    counts.keep(context);
  }

  private Reread store(List<Attempt> attempts) {
    List<Extraction> found = new ArrayList<>();
    Map<String, String> failures = new HashMap<>();
    for (Attempt attempt : attempts) {
      Extraction extraction = attempt.result.extraction();
      if (extraction != null) {
        found.add(extraction);
      } else {
        failures.put(attempt.article.id(), String.valueOf(attempt.result.failure()));
      }
    }
    readings.write(extractor, found, failures);
    return new Reread(found, failures);
  }

  private Reread refuse(Attempt attempt, String reason) {
    Reread refused = Reread.refused(attempt.article, reason);
    readings.write(extractor, List.of(), refused.failures());
    return refused;
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
