package org.posology.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Extraction;
import org.posology.document.Article;

/**
 * An article with all that one extractor version found in it: the contract of all formats. In JSON
 * Lines its fields, and those of what it holds, stand as they are named here.
 *
 * @param text title, newline, abstract
 * @param extractor fingerprint of the version
 */
public record AnnotatedArticle(
    String id,
    String text,
    String extractor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String journal,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer year,
    List<AnnotatedDrug> drugs,
    List<AnnotatedDose> doses,
    List<AnnotatedOutcome> outcomes,
    List<AnnotatedAssertion> assertions) {

  public AnnotatedArticle {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
    outcomes = List.copyOf(outcomes);
    assertions = List.copyOf(assertions);
  }

  /** What was just extracted. */
  public static AnnotatedArticle of(Extraction extraction, String extractor) {
    Article article = extraction.article();
    return new AnnotatedArticle(
        article.id(),
        article.text(),
        extractor,
        article.citation().journal(),
        article.citation().year(),
        extraction.drugs().stream().map(AnnotatedDrug::of).toList(),
        extraction.doses().stream().map(AnnotatedDose::of).toList(),
        extraction.outcomes().stream().map(AnnotatedOutcome::of).toList(),
        extraction.assertions().stream().map(AnnotatedAssertion::of).toList());
  }
}
