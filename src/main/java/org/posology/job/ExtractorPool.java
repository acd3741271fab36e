package org.posology.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.document.PosologyException;

/**
 * Extracts the articles of a chunk on all cores. An extractor is for one thread: each is lent to
 * one at a time. An article that breaks an extractor breaks nothing else; the extractor is thrown
 * away.
 */
final class ExtractorPool implements AutoCloseable {

  private final ExecutorService threads;
  private final BlockingQueue<Function<Article, Extraction>> idle = new LinkedBlockingQueue<>();
  private final Extractors extractors;

  /**
   * What came of one article: an extraction, or why there is none.
   *
   * @param extraction what was found, or null
   * @param failure why not, or null
   */
  record Result(@Nullable Extraction extraction, @Nullable String failure) {}

  ExtractorPool(Extractors extractors, int size) {
    this.extractors = extractors;
    threads = Executors.newFixedThreadPool(size);
    for (int i = 0; i < size; i++) {
      idle.add(extractors.fresh().get());
    }
  }

  /** Extracts articles; the results are in the order of the articles. */
  List<Result> extract(List<Article> articles) {
    List<Future<Result>> running = new ArrayList<>();
    articles.forEach(article -> running.add(begin(article)));
    return running.stream().map(ExtractorPool::await).toList();
  }

  /** Begins to extract an article. */
  Future<Result> begin(Article article) {
    return threads.submit(() -> extract(article));
  }

  private Result extract(Article article) throws InterruptedException {
    Function<Article, Extraction> extractor = idle.take();
    try {
      return new Result(extractor.apply(article), null);
    } catch (RuntimeException | StackOverflowError e) {
      extractor = extractors.fresh().get();
      return new Result(null, "the extractor failed: " + e);
    } finally {
      idle.add(extractor);
    }
  }

  /** What came of it, when it has ended. */
  static Result await(Future<Result> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PosologyException("interrupted while extracting", e);
    } catch (ExecutionException e) {
      throw new PosologyException("extraction failed: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
