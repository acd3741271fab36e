package org.posology.drug;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.Span;

/** Counts spans found against spans there: strictly, by overlap, and those unseen in training. */
final class SpanCounts {

  private final Set<String> seen;
  private int right;
  private int found;
  private int there;
  private int touched;
  private int unseen;
  private int unseenFound;

  /**
   * @param seen names of the training part, in lower case
   */
  SpanCounts(Set<String> seen) {
    this.seen = seen;
  }

  void add(String text, List<Span> gold, List<Span> system) {
    Set<Span> answers = new HashSet<>(system);
    found += system.size();
    there += gold.size();
    for (Span span : gold) {
      boolean strict = answers.contains(span);
      right += strict ? 1 : 0;
      touched += system.stream().anyMatch(span::overlaps) ? 1 : 0;
      if (!seen.contains(span.of(text).toLowerCase(Locale.ROOT))) {
        unseen++;
        unseenFound += strict ? 1 : 0;
      }
    }
  }

  @Override
  public String toString() {
    double precision = right / (double) found;
    double recall = right / (double) there;
    return String.format(
        Locale.ROOT,
        "P %.4f R %.4f F1 %.4f (%d right, %d found, %d there); touched %.4f; unseen %.4f of %d",
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        right,
        found,
        there,
        touched / (double) there,
        unseenFound / (double) unseen,
        unseen);
  }
}
