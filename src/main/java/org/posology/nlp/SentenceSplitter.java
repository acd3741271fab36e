package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Cuts folded text into sentences: a trained model proposes, {@link MissedStop} adds what is plain,
 * {@link SentenceRule}s take back where it errs. Not thread-safe; the model may be shared.
 */
final class SentenceSplitter {

  /** No sentence ends inside a longer run without a space: it is no prose, and would cost n². */
  private static final int LONGEST_WORD = 400;

  private final SentenceModel model;
  private final SentenceDetectorME detector;

  SentenceSplitter(SentenceModel model) {
    this.model = model;
    this.detector = new SentenceDetectorME(model);
  }

  SentenceSplitter fork() {
    return new SentenceSplitter(model);
  }

  /** The sentences as pairs of offsets in the folded text, without space at either end. */
  List<Piece> split(MappedText folded) {
    String text = folded.text();
    List<Piece> pieces = new ArrayList<>();
    for (opennlp.tools.util.Span at : detector.sentPosDetect(withoutLongWords(text))) {
      pieces.add(new Piece(at.getStart(), at.getEnd()));
    }
    return join(text, MissedStop.split(text, pieces));
  }

  private static List<Piece> join(String text, List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      int last = joined.size() - 1;
      if (last >= 0 && SentenceRule.anyJoins(text, joined.get(last), piece)) {
        joined.set(last, new Piece(joined.get(last).begin(), piece.end()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static String withoutLongWords(String text) {
    StringBuilder masked = null;
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf(' ', begin);
      end = end < 0 ? text.length() : end;
      if (end - begin > LONGEST_WORD) {
        masked = masked == null ? new StringBuilder(text) : masked;
        masked.replace(begin, end, "x".repeat(end - begin));
      }
      begin = end + 1;
    }
    return masked == null ? text : masked.toString();
  }

  /** A stretch {@code [begin, end)} of folded text. */
  record Piece(int begin, int end) {}
}
