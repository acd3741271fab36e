package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.posology.nlp.SentenceSplitter.Piece;

/**
 * Boundaries that the sentence model misses though they are plain: a stop behind a whole lower-case
 * word, a number, capitals, a percent sign or a closing bracket, and before a capitalised word,
 * with a space ({@code was 5%. The}) or without one, as references leave when they are cut out
 * ({@code patients.The}).
 */
final class MissedStop {

  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_RUN = 40;
  private static final int LONGEST_STARTER = 12;

  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "It",
          "This",
          "These",
          "Those",
          "There",
          "Then",
          "Thus",
          "We",
          "They",
          "He",
          "She",
          "His",
          "Her",
          "Their",
          "Our",
          "However,",
          "Moreover,",
          "Therefore,",
          "Although",
          "Because",
          "When",
          "While",
          "After",
          "Before",
          "During",
          "Both",
          "None");

  private MissedStop() {}

  /** The pieces, cut further where a stop was missed. */
  static List<Piece> split(String text, List<Piece> pieces) {
    List<Piece> cut = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      int begin = piece.begin();
      for (int i = begin + 1; i < piece.end() - 2; i++) {
        if (isStop(text.charAt(i)) && endsSentence(text, begin, i)) {
          cut.add(new Piece(begin, i + 1));
          begin = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
        }
      }
      cut.add(new Piece(begin, piece.end()));
    }
    return cut;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  private static boolean endsSentence(String text, int begin, int stop) {
    boolean spaced = text.charAt(stop + 1) == ' ';
    int next = spaced ? stop + 2 : stop + 1;
    return beginsSentence(text, next, spaced)
        && (isStarter(text, stop, next)
            || isSign(text.charAt(stop - 1))
            || isWord(text, stop)
            || (spaced && (isNumber(text, begin, stop) || isCapitals(text, begin, stop))));
  }

  private static boolean beginsSentence(String text, int at, boolean spaced) {
    if (at + 1 >= text.length() || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    char second = text.charAt(at + 1);
    return Character.isLowerCase(second) || (spaced && Character.isUpperCase(second));
  }

  /** {@code 5 mg q.d. The}: words that stand capitalised nowhere else. */
  private static boolean isStarter(String text, int stop, int next) {
    int end = next;
    while (end < text.length() && end - next < LONGEST_STARTER && text.charAt(end) != ' ') {
      end++;
    }
    boolean starter = STARTERS.contains(text.substring(next, end));
    return starter && !ShortForms.wantsMore(ShortForms.before(text, stop + 1));
  }

  private static boolean isSign(char last) {
    return last == '%' || last == ')' || last == ']';
  }

  private static boolean isWord(String text, int stop) {
    int begin = stop - run(text, 0, stop, MissedStop::isLower);
    boolean whole = begin == 0 || " (-".indexOf(text.charAt(begin - 1)) >= 0;
    return whole
        && stop - begin >= SHORTEST_WORD
        && !ShortForms.isOne(ShortForms.before(text, stop + 1));
  }

  /** A number that begins a sentence ({@code 2. Methods}) counts, and ends nothing. */
  private static boolean isNumber(String text, int begin, int stop) {
    int length = run(text, begin, stop, c -> c >= '0' && c <= '9');
    return length > 0 && stop - length > begin;
  }

  /** {@code groups BC and BCF.}; a single one only behind a word ({@code in group A.}). */
  private static boolean isCapitals(String text, int begin, int stop) {
    int length = run(text, begin, stop, c -> c >= 'A' && c <= 'Z');
    int before = stop - length - 1;
    boolean behindSpace = before > begin && text.charAt(before) == ' ';
    return behindSpace
        && (length > 1
            || (length == 1 && run(text, begin, before, MissedStop::isLower) >= SHORTEST_WORD));
  }

  /** How many characters of a kind stand before {@code end}. */
  private static int run(String text, int begin, int end, IntPredicate kind) {
    int at = end;
    while (at > begin && end - at < LONGEST_RUN && kind.test(text.charAt(at - 1))) {
      at--;
    }
    return end - at;
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }
}
