package org.posology.store;

import java.util.List;
import org.posology.document.Article;

/**
 * What became of a chunk of records.
 *
 * @param stored how many brought a new article or a change
 * @param unchanged how many said what was known
 * @param stale how many were older than what was known
 * @param deleted how many were deletions
 * @param due articles that the extractor has not read as they now stand
 * @param gone ids of articles that are deleted, but were read before
 */
public record ArticleOutcome(
    int stored, int unchanged, int stale, int deleted, List<Article> due, List<String> gone) {

  public ArticleOutcome {
    due = List.copyOf(due);
    gone = List.copyOf(gone);
  }
}
