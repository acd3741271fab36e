package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import org.posology.nlp.SentenceSplitter.Piece;

final class SentenceRule {
  private SentenceRule() {}

  static List<Piece> apply(String text, List<Piece> pieces) {
    return new ArrayList<>(pieces);
  }
}
