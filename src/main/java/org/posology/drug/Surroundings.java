package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;

/**
 * A sentence of a corpus with the sentences that count as its article: all of its text, or eight to
 * each side where the corpus does not say where its articles end.
 *
 * @param sentences in reading order
 * @param index of the sentence among them
 */
record Surroundings(List<Sentence> sentences, int index) {

  private static final int LONGEST_ARTICLE = 60;
  private static final int REACH = 8;

  Sentence sentence() {
    return sentences.get(index);
  }

  static List<Surroundings> of(List<Sentence> text) {
    List<Surroundings> all = new ArrayList<>();
    boolean article = text.size() <= LONGEST_ARTICLE;
    for (int i = 0; i < text.size(); i++) {
      int from = article ? 0 : Math.max(0, i - REACH);
      int to = article ? text.size() : Math.min(text.size(), i + REACH + 1);
      all.add(new Surroundings(text.subList(from, to), i - from));
    }
    return all;
  }
}
