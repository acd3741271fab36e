package org.posology.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.posology.document.Article;

/**
 * Something that a file says of an article.
 *
 * @param id of the article
 * @param version of the record
 * @param asOf when that was so, or null where the file does not say
 * @param article the record, or null: it is deleted
 */
public record ArticleEvent(
    String id, int version, @Nullable LocalDate asOf, @Nullable Article article) {

  public static ArticleEvent of(Article article) {
    return new ArticleEvent(article.id(), article.version(), article.citation().revised(), article);
  }

  public static ArticleEvent deletion(String id, int version, @Nullable LocalDate asOf) {
    return new ArticleEvent(id, version, asOf, null);
  }

  boolean isDeletion() {
    return article == null;
  }
}
