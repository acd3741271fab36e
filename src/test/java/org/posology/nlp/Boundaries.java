package org.posology.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.posology.document.Span;
import org.posology.nlp.SentenceSplitter.Piece;

/** How many of the places where sentences begin (the first left out) were found. */
record Boundaries(int right, int found, int there) {

  static Boundaries of(List<List<String>> texts, Function<MappedText, List<Piece>> splitter) {
    Boundaries sum = new Boundaries(0, 0, 0);
    for (List<String> sentences : texts) {
      sum = sum.plus(ofOne(sentences, splitter));
    }
    return sum;
  }

  private static Boundaries ofOne(
      List<String> sentences, Function<MappedText, List<Piece>> splitter) {
    Set<Integer> there = begins(sentences);
    Set<Integer> found = new HashSet<>();
    String text = String.join(" ", sentences);
    splitter
        .apply(MappedText.of(text, new Span(0, text.length())))
        .forEach(piece -> found.add(piece.begin()));
    found.remove(0);
    Set<Integer> right = new HashSet<>(found);
    right.retainAll(there);
    return new Boundaries(right.size(), found.size(), there.size());
  }

  private static Set<Integer> begins(List<String> sentences) {
    Set<Integer> begins = new HashSet<>();
    int begin = 0;
    for (String sentence : sentences) {
      begins.add(begin);
      begin += sentence.length() + 1;
    }
    begins.remove(0);
    return begins;
  }

  double f1() {
    return 2.0 * right / Math.max(1, found + there);
  }

  private Boundaries plus(Boundaries other) {
    return new Boundaries(right + other.right, found + other.found, there + other.there);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.4f R %.4f F1 %.4f (%d right, %d found, %d there)",
        right / Math.max(1.0, found),
        right / Math.max(1.0, there),
        f1(),
        right,
        found,
        there);
  }
}
