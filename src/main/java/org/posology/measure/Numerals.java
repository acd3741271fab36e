package org.posology.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/** The words of a sentence, and the numbers in them. */
final class Numerals {

  /** A number at the words from {@code begin} to before {@code end}. */
  record Numeral(int begin, int end, double value) {

    boolean isWhole() {
      return value == Math.rint(value) && value >= 0;
    }
  }

  private final Sentence sentence;
  private final String[] forms;

  Numerals(Sentence sentence) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.get(i).lower();
    }
  }

  int size() {
    return forms.length;
  }

  String at(int i) {
    return i < 0 || i >= forms.length ? "" : forms[i];
  }

  String original(int i) {
    return sentence.tokens().get(i).form();
  }

  /** Whether nothing stands between word {@code i} and the next one. */
  boolean touches(int i) {
    return i >= 0
        && i + 1 < forms.length
        && sentence.tokens().get(i).end() == sentence.tokens().get(i + 1).begin();
  }

  Span span(int begin, int end) {
    return new Span(sentence.tokens().get(begin).begin(), sentence.tokens().get(end - 1).end());
  }

  Sentence sentence() {
    return sentence;
  }

  /** The number that begins at word {@code i}, sign included, or null. */
  @Nullable Numeral read(int i) {
    boolean signed = (at(i).equals("-") || at(i).equals("+")) && touches(i) && !hangsOn(i);
    int begin = signed ? i + 1 : i;
    boolean pointFirst = at(begin).equals(".") && touches(begin) && isDigits(begin + 1);
    if (!pointFirst && !isDigits(begin)) {
      return null;
    }
    StringBuilder digits = new StringBuilder(at(i).equals("-") ? "-" : "");
    int end = begin;
    if (!pointFirst) {
      digits.append(at(end++));
      end = thousands(end, digits);
    }
    if (at(end).equals(".")
        && touches(end)
        && isDigits(end + 1)
        && (pointFirst || touches(end - 1))) {
      digits.append('.').append(at(end + 1));
      end += 2;
    }
    return new Numeral(i, end, Double.parseDouble(digits.toString()));
  }

  boolean isDigits(int i) {
    return !at(i).isEmpty() && at(i).charAt(0) >= '0' && at(i).charAt(0) <= '9';
  }

  /** A sign that touches what stands before it is a dash: "0.5-0.8", "week-4". */
  private boolean hangsOn(int i) {
    return touches(i - 1)
        && !at(i - 1).equals("(")
        && !at(i - 1).equals("[")
        && !at(i - 1).equals("=");
  }

  private int thousands(int from, StringBuilder digits) {
    int end = from;
    while (at(end).equals(",")
        && touches(end - 1)
        && touches(end)
        && isDigits(end + 1)
        && at(end + 1).length() == 3) {
      digits.append(at(end + 1));
      end += 2;
    }
    return end;
  }
}
