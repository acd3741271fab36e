package org.posology.outcome;

import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/** The words of a sentence as noun phrases see them: lower-case forms, and what touches what. */
final class Phrases {

  private final Sentence sentence;
  private final String[] forms;

  Phrases(Sentence sentence) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.get(i).lower();
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return forms.length;
  }

  /** The word at {@code i}, empty beyond either end. */
  String at(int i) {
    return i < 0 || i >= forms.length ? "" : forms[i];
  }

  String original(int i) {
    return token(i).form();
  }

  boolean isWord(int i) {
    return !at(i).isEmpty() && Character.isLetter(at(i).charAt(0));
  }

  boolean isNumber(int i) {
    return !at(i).isEmpty() && Character.isDigit(at(i).charAt(0));
  }

  /** Whether nothing stands between word {@code i} and the one before it. */
  boolean touchesPrevious(int i) {
    return i > 0 && i < forms.length && token(i - 1).end() == token(i).begin();
  }

  boolean touchesNext(int i) {
    return touchesPrevious(i + 1);
  }

  Span span(int begin, int end) {
    return new Span(token(begin).begin(), token(end - 1).end());
  }

  private Token token(int i) {
    return sentence.tokens().get(i);
  }
}
