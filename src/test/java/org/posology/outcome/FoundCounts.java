package org.posology.outcome;

import java.util.List;
import java.util.Locale;
import org.posology.document.Span;

/** Counts spans found against spans there: by the tokens in them, and by overlap. */
final class FoundCounts {

  private int tokensRight;
  private int tokensFound;
  private int tokensThere;
  private int foundTouching;
  private int found;
  private int touched;
  private int there;

  /**
   * Adds a sentence.
   *
   * @param tokens of the sentence; one that a span cuts is in it
   */
  void add(List<Span> tokens, List<Span> gold, List<Span> system) {
    for (Span token : tokens) {
      boolean isGold = touches(token, gold);
      boolean isFound = touches(token, system);
      tokensThere += isGold ? 1 : 0;
      tokensFound += isFound ? 1 : 0;
      tokensRight += isGold && isFound ? 1 : 0;
    }
    found += system.size();
    there += gold.size();
    foundTouching += (int) system.stream().filter(span -> touches(span, gold)).count();
    touched += (int) gold.stream().filter(span -> touches(span, system)).count();
  }

  double tokenF1() {
    return f1(share(tokensRight, tokensFound), share(tokensRight, tokensThere));
  }

  double overlapF1() {
    return f1(share(foundTouching, found), share(touched, there));
  }

  /** {@code tokens P … R … F1 …}, with their numbers. */
  String tokens() {
    return String.format(
        Locale.ROOT,
        "tokens %s (%d right, %d found, %d there)",
        figures(share(tokensRight, tokensFound), share(tokensRight, tokensThere)),
        tokensRight,
        tokensFound,
        tokensThere);
  }

  /** {@code overlap P … R … F1 …}, with the numbers of spans. */
  String overlaps() {
    return String.format(
        Locale.ROOT,
        "overlap %s (%d of %d found, %d of %d there)",
        figures(share(foundTouching, found), share(touched, there)),
        foundTouching,
        found,
        touched,
        there);
  }

  private static boolean touches(Span span, List<Span> others) {
    return others.stream().anyMatch(span::overlaps);
  }

  private static String figures(double precision, double recall) {
    return String.format(
        Locale.ROOT, "P %.4f R %.4f F1 %.4f", precision, recall, f1(precision, recall));
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
