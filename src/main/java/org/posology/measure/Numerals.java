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

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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
    boolean point = at(end).equals(".") && touches(end) && (pointFirst || touches(end - 1));
    if ((point && isDigits(end + 1)) || (end == begin + 1 && isDecimalComma(end))) {
      digits.append('.').append(at(end + 1));
      end += 2;
    }
    end = power(end, digits);
    return new Numeral(i, end, Double.parseDouble(digits.toString()));
  }

  /** As {@link #read}, where "10-4" can be no range. */
  @Nullable Numeral readProbability(int i) {
    StringBuilder digits = new StringBuilder("1");
    int end = at(i).equals("10") ? exponent(i + 1, digits) : i + 1;
    return end == i + 1 ? read(i) : new Numeral(i, end, Double.parseDouble(digits.toString()));
  }

  /** "0,034" and "1,7"; "1,022" is thousands, "1,2,3" a list. */
  private boolean isDecimalComma(int i) {
    boolean tight = at(i).equals(",") && touches(i - 1) && touches(i) && isDigits(i + 1);
    boolean list =
        (at(i + 2).equals(",") || at(i + 2).equals(".")) && touches(i + 2) && isDigits(i + 3);
    boolean listed = at(i - 2).equals(",") && touches(i - 2);
    return tight && !list && !listed && (at(i + 1).length() != 3 || at(i - 1).equals("0"));
  }

  /** "× 10-5", "x 10(9)", "e-05". */
  private int power(int at, StringBuilder digits) {
    boolean times = at(at).equals("×") || at(at).equals("x") || at(at).equals("*");
    boolean ten = times && at(at + 1).equals("10");
    boolean typed = at(at).equals("e") && touches(at - 1) && touches(at);
    int end = ten ? at + 2 : at + 1;
    int behind = ten || typed ? exponent(end, digits) : end;
    return behind == end ? at : behind;
  }

  /** "-5", "^-5", "(-5)" or "⁻⁵" at word {@code at}; {@code at} where none of them stands there. */
  private int exponent(int at, StringBuilder digits) {
    boolean bracket = at(at).equals("(");
    int from = bracket || at(at).equals("^") ? at + 1 : at;
    boolean minus = at(from).equals("-") || at(from).equals("⁻");
    from = minus ? from + 1 : from;
    boolean plain = isDigits(from) && from > at;
    int end = plain ? from + 1 : raisedEnd(from);
    StringBuilder power = new StringBuilder(minus ? "e-" : "e");
    for (int i = from; i < end; i++) {
      power.append(plain ? at(i) : SUPERSCRIPTS.indexOf(at(i).charAt(0)));
    }
    if (!touches(at - 1) || end == from || power.length() > 5 || !isClosed(bracket, end)) {
      return at;
    }
    digits.append(power);
    return bracket ? end + 1 : end;
  }

  private boolean isClosed(boolean bracket, int end) {
    return !bracket || at(end).equals(")");
  }

  private int raisedEnd(int at) {
    int end = at;
    while (!at(end).isEmpty() && SUPERSCRIPTS.indexOf(at(end).charAt(0)) >= 0) {
      end++;
    }
    return end;
  }

  /** Figures of ASCII only: those of other scripts are digits, too, and no numbers of ours. */
  boolean isDigits(int i) {
    return !at(i).isEmpty() && at(i).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A sign that touches what stands before it is a dash: "0.5-0.8", "week-4". */
  private boolean hangsOn(int i) {
    return touches(i - 1)
        && !at(i - 1).equals("(")
        && !at(i - 1).equals("[")
        && !at(i - 1).equals("-")
        && !at(i - 1).equals("=");
  }

  private int thousands(int from, StringBuilder digits) {
    int end = from;
    while (!at(from - 1).startsWith("0")) {
      boolean comma = at(end).equals(",") && touches(end - 1) && touches(end);
      int group = comma ? end + 1 : end;
      if (!isDigits(group) || at(group).length() != 3 || !(comma || followsThinBlank(group))) {
        break;
      }
      digits.append(at(group));
      end = group + 1;
    }
    return end;
  }

  /** Whether a blank that never breaks or a thin one, as between thousands, stands before. */
  private boolean followsThinBlank(int i) {
    Span gap = new Span(sentence.tokens().get(i - 1).end(), sentence.tokens().get(i).begin());
    return gap.length() == 1 && "\u00a0\u2009\u202f".contains(sentence.textOf(gap));
  }
}
