package org.posology.outcome;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which abstracts of EvidenceOutcomes are held back: every fifth in the order of their names, from
 * counts and from training alike, so that the figure of the model that ships is its own.
 */
final class HeldBack {

  private static final int EVERY = 5;

  private HeldBack() {}

  static List<AnnotatedText> learnt(List<AnnotatedText> texts) {
    return IntStream.range(0, texts.size())
        .filter(i -> i % EVERY > 0)
        .mapToObj(texts::get)
        .toList();
  }

  static List<AnnotatedText> held(List<AnnotatedText> texts) {
    return IntStream.range(0, texts.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(texts::get)
        .toList();
  }
}
