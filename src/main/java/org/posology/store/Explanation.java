package org.posology.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * One sentence that makes a claim, where each part of the claim stands in its article, and the
 * rules that read it so.
 *
 * @param article where
 * @param extractor the version that read it
 * @param span of the sentence, in the text of the article
 * @param text of the sentence
 * @param drugs where they stand, maybe in another sentence
 * @param doses where they stand, maybe in another sentence
 * @param outcome where it stands
 * @param rules ids, in the order in which they were applied
 */
public record Explanation(
    String article,
    String extractor,
    Span span,
    String text,
    List<Part> drugs,
    List<Part> doses,
    Part outcome,
    String direction,
    @Nullable String effect,
    @Nullable String comparator,
    @Nullable String condition,
    String certainty,
    double confidence,
    List<String> rules) {

  /** A part of a claim: its words and their place in the article. */
  public record Part(String text, Span span) {}

  public Explanation {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
    rules = List.copyOf(rules);
  }
}
