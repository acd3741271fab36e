package org.posology.outcome;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb of change: "X and Y (Z) | decreased". */
final class Subjects {

  /** What stands behind these is no subject: "in the groups A and B decreased". */
  private static final Set<String> NOT_BEFORE_SUBJECT =
      Set.of(
          "in", "with", "between", "at", "during", "among", "by", "to", "for", "from", "groups",
          "group", "than", "vs", "versus", "after", "who", "that");

  private final NounPhrases phrases;

  Subjects(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /** The subject that ends where an opening begins; null where none does. */
  @Nullable Found before(Phrases words, Openings.Place place) {
    int end = beforeBracket(words, place.at());
    if (end == 0 || !(words.isWord(end - 1) || words.isNumber(end - 1))) {
      return null;
    }
    int begin = phrases.left(words, end - 1);
    if (begin + 1 == end && phrases.isBare(words.at(begin))) {
      end = beforeBracket(words, begin);
      begin = end > 0 ? phrases.left(words, end - 1) : end;
    }
    boolean unit = place.isFigure() && words.isNumber(begin - 1);
    boolean object = NOT_BEFORE_SUBJECT.contains(words.at(beforeSeries(words, begin)));
    return end > begin && !object && !unit ? new Found(begin, end, end - 1, place.rule()) : null;
  }

  /** The word before the series "A, B and" that ends before {@code begin}, brackets left out. */
  private int beforeSeries(Phrases words, int begin) {
    int at = begin - 1;
    while (at > 0 && (words.at(at).equals("and") || words.at(at).equals(","))) {
      int end = words.at(at).equals("and") && words.at(at - 1).equals(",") ? at - 1 : at;
      int member = beforeBracket(words, end);
      if (member == 0 || !(words.isWord(member - 1) || words.isNumber(member - 1))) {
        return at;
      }
      at = phrases.left(words, member - 1) - 1;
    }
    return at;
  }

  private static int beforeBracket(Phrases words, int at) {
    if (at == 0 || !words.at(at - 1).equals(")")) {
      return at;
    }
    int open = at - 1;
    while (open > 0 && !words.at(open).equals("(")) {
      open--;
    }
    return open;
  }
}
