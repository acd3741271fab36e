package org.posology.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * An annotated article, as the annotation guidelines lay it down: everything is quoted from the
 * text.
 *
 * @param id as its source names it
 * @param text title, newline, abstract
 * @param rejected claims that were found, and that the article does not make
 * @param complete whether {@code assertions} are all that it claims; where they are not, what is in
 *     neither list is not judged
 */
public record GoldArticle(
    String id,
    String title,
    String text,
    List<GoldDose> doses,
    List<GoldAssertion> assertions,
    List<GoldAssertion> rejected,
    boolean complete) {

  public GoldArticle {
    doses = List.copyOf(doses);
    assertions = List.copyOf(assertions);
    rejected = List.copyOf(rejected);
  }

  /** The abstract, as it was annotated. */
  public String abstractText() {
    return text.substring(title.length() + 1);
  }

  /**
   * A dose.
   *
   * @param span where it stands
   * @param drug the mention that it belongs to, or null
   * @param unit UCUM, or null
   * @param frequency times per day, or null
   * @param qualitative the words of a dose without numbers, or null
   */
  public record GoldDose(
      Span span,
      @Nullable String drug,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String unit,
      @Nullable Double frequency,
      @Nullable String qualitative) {}

  /**
   * An assertion.
   *
   * @param drugs given together
   * @param doses texts of doses; empty where none is known
   * @param evidences all places where the evidence sentence stands
   * @param outcomes all places of the outcome within them
   */
  public record GoldAssertion(
      List<String> drugs,
      List<String> doses,
      String direction,
      String certainty,
      List<Span> evidences,
      List<Span> outcomes) {}
}
