package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * Cuts text into tokens where the class of character changes: a run of letters, a run of digits, or
 * one sign. {@code 400-800 mg/day} gives {@code 400, -, 800, mg, /, day}. Forms are folded as
 * {@link Folding} says; spans are those of the original. Thread-safe, linear in the text.
 *
 * <pre>
 *   mg/m²          mg / m ²             a superscript is a sign of its own
 *   10⁶            10 ⁶                 (also written 10&lt;sup&gt;6&lt;/sup&gt;)
 *   HbA₁c          HbA 1 c              a subscript is a plain digit
 *   mg·kg⁻¹·d⁻¹    mg · kg ⁻ ¹ · d ⁻ ¹
 *   1·3%           1 . 3 %              Lancet's decimal point is a point
 *   µg, μg         μg                   U+03BC, whichever was typed
 *   (n=3))         ( n = 3 ) )          signs never join
 * </pre>
 *
 * The classes are those of OpenNLP's SimpleTokenizer but for two: equal signs in a row are tokens
 * of their own, and a character outside the basic plane is never cut in two.
 */
public final class Tokenizer {

  private enum Kind {
    SPACE,
    LETTER,
    DIGIT,
    SIGN
  }

  private Tokenizer() {}

  /**
   * Cuts a part of a text.
   *
   * @param text the whole text of an article
   * @param part what to cut of it
   * @return the tokens, with offsets in {@code text}
   */
  public static List<Token> tokenize(String text, Span part) {
    MappedText folded = Folding.fold(text, part);
    return tokenize(folded, 0, folded.length());
  }

  /** Cuts the characters {@code [from, to)} of a text that is folded already. */
  static List<Token> tokenize(MappedText folded, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 1);
    for (int begin = from; begin < to; ) {
      Kind kind = kind(folded, begin);
      int end = Math.min(to, end(folded, begin, kind));
      if (kind != Kind.SPACE) {
        tokens.add(new Token(folded.span(begin, end), folded.text().substring(begin, end)));
      }
      begin = end;
    }
    return tokens;
  }

  private static int end(MappedText folded, int begin, Kind kind) {
    int end = begin + Character.charCount(folded.text().codePointAt(begin));
    if (kind == Kind.SIGN) {
      return end;
    }
    while (end < folded.length() && continues(folded, end, kind)) {
      end += Character.charCount(folded.text().codePointAt(end));
    }
    return end;
  }

  private static boolean continues(MappedText folded, int at, Kind kind) {
    return kind(folded, at) == kind
        || (kind == Kind.LETTER
            && Character.getType(folded.charAt(at)) == Character.NON_SPACING_MARK);
  }

  private static Kind kind(MappedText folded, int at) {
    char c = folded.charAt(at);
    if (c <= '~') {
      return kindOfAscii(c);
    }
    return Character.isLetter(folded.text().codePointAt(at)) ? Kind.LETTER : Kind.SIGN;
  }

  private static Kind kindOfAscii(char c) {
    if (c == ' ') {
      return Kind.SPACE;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return Kind.LETTER;
    }
    return c >= '0' && c <= '9' ? Kind.DIGIT : Kind.SIGN;
  }
}
