package org.posology.job;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Future;
import org.posology.document.Article;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceRecord;

/**
 * Articles of one file that are extracted while the chunk before them is being written, so that
 * extractors and database work at the same time. Whether an article is due the database tells only
 * when it is written: articles are begun on trust, as long as all of the last chunk were due. What
 * was begun in vain is thrown away. For the one thread of the file's step.
 */
final class ReadAhead {

  private final ExtractorPool extractors;
  private final IdentityHashMap<Article, Future<ExtractorPool.Result>> begun =
      new IdentityHashMap<>();
  private boolean likelyDue = true;

  ReadAhead(ExtractorPool extractors) {
    this.extractors = extractors;
  }

  /** Whether it is worth reading ahead. */
  boolean isLikelyDue() {
    return likelyDue;
  }

  /** Begins to extract an article that will be written later. */
  void begin(SourceRecord record) {
    if (record instanceof ArticleRecord read) {
      begun.put(read.article(), extractors.begin(read.article()));
    }
  }

  /** What came of the articles that are due, in their order, begun or not. */
  List<ExtractorPool.Result> results(List<Article> due) {
    List<Future<ExtractorPool.Result>> running = new ArrayList<>();
    for (Article article : due) {
      Future<ExtractorPool.Result> known = begun.remove(article);
      running.add(known != null ? known : extractors.begin(article));
    }
    return running.stream().map(ExtractorPool::await).toList();
  }

  /** Learns from a chunk how many of its records were due, and forgets the others. */
  void learn(List<SourceRecord> chunk, int due) {
    int articles = 0;
    for (SourceRecord record : chunk) {
      if (record instanceof ArticleRecord read) {
        articles++;
        Future<ExtractorPool.Result> vain = begun.remove(read.article());
        if (vain != null) {
          vain.cancel(false);
        }
      }
    }
    likelyDue = due == articles;
  }
}
