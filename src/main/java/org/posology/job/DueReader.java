package org.posology.job;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.posology.store.ArticleRange;
import org.posology.store.DueArticles;
import org.posology.store.StoredArticle;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The due articles of a range, a page at a time. It keeps no position over a restart: what was
 * committed is due no more.
 */
class DueReader implements ItemReader<StoredArticle> {

  private final DueArticles due;
  private final int page;
  private final Queue<StoredArticle> next = new ArrayDeque<>();
  private ArticleRange left;

  DueReader(DueArticles due, ArticleRange range, int page) {
    this.due = due;
    this.left = range;
    this.page = page;
  }

  @Override
  public @Nullable StoredArticle read() {
    if (next.isEmpty()) {
      List<StoredArticle> articles = due.first(left, page);
      next.addAll(articles);
      if (!articles.isEmpty()) {
        left = new ArticleRange(articles.get(articles.size() - 1).id(), left.last());
      }
    }
    return next.poll();
  }
}
