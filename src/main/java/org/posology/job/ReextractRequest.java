package org.posology.job;

import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.ArticleSelection;

/**
 * What {@code reextract} is asked for.
 *
 * @param selection the articles that are read if they are due
 * @param sample how many of them at most, or null for all
 * @param shadow whether the current view is to stay as it is
 */
public record ReextractRequest(
    ArticleSelection selection, @Nullable Integer sample, boolean shadow) {

  public ReextractRequest {
    if (sample != null && sample < 1) {
      throw new PosologyException("a sample of " + sample + " articles: at least one is needed");
    }
  }
}
