package org.posology.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * An assertion as one version found it, with the surest of its sentences.
 *
 * @param key the same for the same claim of any version
 * @param drugs canonical names, sorted
 * @param dose normalised, or null
 * @param outcome normalised
 * @param direction its word
 * @param certainty its word
 * @param confidence from 0 to 1
 * @param rules that took part
 * @param quote where it stands
 */
public record Claim(
    String key,
    List<String> drugs,
    @Nullable String dose,
    String outcome,
    String direction,
    String certainty,
    double confidence,
    List<String> rules,
    Quote quote) {

  public Claim {
    drugs = List.copyOf(drugs);
    rules = List.copyOf(rules);
  }

  /**
   * The sentence that makes a claim. All offsets are the article's.
   *
   * @param begin of the sentence
   * @param text of it
   * @param drugs where they stand, which may be outside of it
   * @param doses where they stand, which may be outside of it
   * @param outcome where it stands
   */
  public record Quote(int begin, String text, List<Span> drugs, List<Span> doses, Span outcome) {

    public Quote {
      drugs = List.copyOf(drugs);
      doses = List.copyOf(doses);
    }
  }

  /** In one line. */
  String line() {
    return "%s | %s | %s | %s (%s, %.2f)"
        .formatted(
            String.join(" + ", drugs),
            dose == null ? "no dose" : dose,
            outcome,
            direction,
            certainty,
            confidence);
  }
}
