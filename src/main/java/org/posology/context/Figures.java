package org.posology.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What figures say where no word does: p or an interval decides whether there is a difference, the
 * first two values which way it goes.
 */
final class Figures {

  private static final double SIGNIFICANT = 0.05;
  private static final Set<String> NOT_VALUES =
      Set.of(
          "week",
          "weeks",
          "month",
          "months",
          "day",
          "days",
          "h",
          "hours",
          "hour",
          "years",
          "year",
          "n",
          "ci",
          "confidence",
          "patients",
          "subjects",
          "participants");

  private record Value(double number, boolean signed) {}

  private Figures() {}

  static Direction read(Words words, int begin, int end) {
    List<Value> values = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (isP(words, i)) {
        return verdict(significant(words, i, end), values);
      }
      if (isNumber(words, i)) {
        int behind = behindNumber(words, i);
        if (isValue(words, i, behind)) {
          values.add(new Value(number(words, i, behind), isSigned(words, i)));
        }
        i = behind - 1;
      }
    }
    return Direction.REPORTED;
  }

  /** What the first p value from {@code begin} to before {@code end} says: yes, no, or none. */
  static String significance(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isP(words, i)) {
        return significant(words, i, end) ? "yes" : "no";
      }
    }
    return "none";
  }

  /** Which way a quantity went that fell or rose "from" one value "to" another. */
  static Direction readRange(Words words, int begin, int end) {
    List<Value> values = new ArrayList<>();
    for (int i = begin; i < end && values.size() < 2; i++) {
      if (isNumber(words, i)) {
        int behind = behindNumber(words, i);
        if (isValue(words, i, behind)) {
          values.add(new Value(number(words, i, behind), false));
        }
        i = behind - 1;
      }
    }
    if (values.size() < 2 || values.get(0).number == values.get(1).number) {
      return Direction.REPORTED;
    }
    return values.get(0).number < values.get(1).number ? Direction.INCREASE : Direction.DECREASE;
  }

  private static Direction verdict(boolean significant, List<Value> values) {
    if (!significant) {
      return Direction.NO_DIFFERENCE;
    }
    if (!values.isEmpty() && values.get(0).signed && values.size() != 2) {
      return values.get(0).number > 0 ? Direction.INCREASE : Direction.DECREASE;
    }
    if (values.size() < 2 || values.get(0).number == values.get(1).number) {
      return Direction.REPORTED;
    }
    return values.get(0).number > values.get(1).number ? Direction.INCREASE : Direction.DECREASE;
  }

  private static boolean isP(Words words, int i) {
    return words.at(i).equals("p")
        && (isRelation(words.at(i + 1))
            || words.at(i + 1).equals("value")
            || words.at(i + 1).equals("-"));
  }

  private static boolean isRelation(String word) {
    return word.equals("=")
        || word.equals("<")
        || word.equals(">")
        || word.equals("≥")
        || word.equals("≤")
        || word.equals(":");
  }

  private static boolean significant(Words words, int p, int end) {
    for (int i = p + 1; i < Math.min(end, p + 6); i++) {
      if (words.at(i).equals("ns") || words.at(i).equals("n")) {
        return false;
      }
      if (words.at(i).equals(">") || words.at(i).equals("≥")) {
        return false;
      }
      if (isNumber(words, i)) {
        return number(words, i, behindNumber(words, i)) < SIGNIFICANT + relationSlack(words, i);
      }
    }
    return false;
  }

  /** "P < 0.05" is significant, "P = 0.05" is not. */
  private static double relationSlack(Words words, int number) {
    String relation = words.at(number - 1);
    return relation.equals("<") || relation.equals("≤") ? 1e-9 : 0;
  }

  private static boolean isNumber(Words words, int i) {
    String word = words.at(i);
    return isFigures(word) || (isPoint(word) && words.touchesNext(i) && isFigures(words.at(i + 1)));
  }

  private static int behindNumber(Words words, int i) {
    int end = isPoint(words.at(i)) ? i : i + 1;
    boolean fraction =
        isPoint(words.at(end)) && words.touchesNext(end) && isFigures(words.at(end + 1));
    return fraction ? end + 2 : end;
  }

  private static double number(Words words, int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = begin; i < end; i++) {
      text.append(isPoint(words.at(i)) ? "." : words.at(i));
    }
    boolean negative = isSigned(words, begin) && words.at(begin - 1).equals("-");
    return (negative ? -1 : 1) * Double.parseDouble(text.toString());
  }

  private static boolean isSigned(Words words, int number) {
    String sign = words.at(number - 1);
    return (sign.equals("-") || sign.equals("+"))
        && words.touchesNext(number - 1)
        && !(words.touchesNext(Math.max(0, number - 2)) && number > 1);
  }

  private static boolean isValue(Words words, int begin, int end) {
    boolean spread = words.at(begin - 1).equals("±") || words.at(begin - 2).equals("±");
    return !spread
        && !NOT_VALUES.contains(words.at(end))
        && !NOT_VALUES.contains(words.at(begin - 1))
        && !words.at(begin - 2).equals("n")
        && !words.at(begin - 2).equals("ci");
  }

  /** Figures of ASCII only: those of other scripts are digits, too, and no numbers of ours. */
  private static boolean isFigures(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isPoint(String word) {
    return word.equals(".") || word.equals("·");
  }
}
