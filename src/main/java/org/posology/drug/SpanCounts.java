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
  private int foundTouching;
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
    foundTouching += (int) system.stream().filter(s -> touches(s, gold)).count();
    for (Span span : gold) {
      boolean strict = answers.contains(span);
      right += strict ? 1 : 0;
      touched += touches(span, system) ? 1 : 0;
      if (!seen.contains(span.of(text).toLowerCase(Locale.ROOT))) {
        unseen++;
        unseenFound += strict ? 1 : 0;
      }
    }
  }

  private static boolean touches(Span span, List<Span> others) {
    return others.stream().anyMatch(span::overlaps);
  }

  private static String figures(double precision, double recall) {
    double f1 = 2 * precision * recall / Math.max(1e-9, precision + recall);
    return String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f", precision, recall, f1);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "strict %s (%d right, %d found, %d there); overlap %s; unseen R %.4f of %d",
        figures(share(right, found), share(right, there)),
        right,
        found,
        there,
        figures(share(foundTouching, found), share(touched, there)),
        share(unseenFound, unseen),
        unseen);
  }
}
