package org.posology.store;

import org.posology.document.Article;

/**
 * An article as it was when it was taken out of the database.
 *
 * @param article what an extractor reads
 * @param textHash of its text, in hexadecimal: tells whether it still is the same
 */
public record StoredArticle(Article article, String textHash) {

  public String id() {
    return article.id();
  }
}
