package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * Cuts text into tokens where the class of character changes (letters, digits, each other sign):
 * {@code 400-800 mg/day} gives {@code 400, -, 800, mg, /, day}. Thread-safe.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /**
   * Cuts a part of a text.
   *
   * @param text the whole text of an article
   * @param part what to cut of it
   * @return the tokens, with offsets in {@code text}
   */
  public static List<Token> tokenize(String text, Span part) {
    String folded = fold(part.of(text));
    List<Token> tokens = new ArrayList<>();
    for (opennlp.tools.util.Span at : SimpleTokenizer.INSTANCE.tokenizePos(folded)) {
      Span span = new Span(part.begin() + at.getStart(), part.begin() + at.getEnd());
      tokens.add(new Token(span, folded.substring(at.getStart(), at.getEnd())));
    }
    return tokens;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(fold((char) c)));
    return folded.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u00b5' -> '\u03bc';
      case '\u2018', '\u2019', '\u2032' -> '\'';
      case '\u201c', '\u201d' -> '"';
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }
}
