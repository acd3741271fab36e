package org.posology.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * An assertion with the surest of its sentences.
 *
 * @param key of it
 * @param article id and title
 * @param added whether this run found it first
 * @param claim what it says
 * @param sentence where it says so
 */
public record ShownAssertion(
    String key, Article article, boolean added, Claim claim, Sentence sentence) {

  /** Where it stands; journal and year as far as known. */
  public record Article(
      String id, String title, @Nullable String journal, @Nullable Integer year) {}

  /** What is claimed, in canonical names. */
  public record Claim(
      String drugs,
      @Nullable String dose,
      String outcome,
      String direction,
      @Nullable String comparator,
      @Nullable String condition,
      String certainty,
      double confidence) {}

  /**
   * The sentence; all offsets are the article's.
   *
   * @param begin of the sentence
   * @param effect numbers as they stand in it, or null
   */
  public record Sentence(
      int begin,
      String text,
      List<Span> drugs,
      List<Span> doses,
      Span outcome,
      @Nullable String effect) {

    public Sentence {
      drugs = List.copyOf(drugs);
      doses = List.copyOf(doses);
    }

    /** Where the numbers stand, if just so. */
    List<Span> effects() {
      int at = effect == null || effect.isEmpty() ? -1 : text.indexOf(effect);
      return effect == null || at < 0
          ? List.of()
          : List.of(new Span(begin + at, begin + at + effect.length()));
    }
  }
}
