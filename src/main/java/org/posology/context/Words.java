package org.posology.context;

import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/** A sentence as lower-case words, each with the number of brackets around it. */
final class Words {

  private final Sentence sentence;
  private final String[] forms;
  private final int[] depths;

  Words(Sentence sentence) {
    this.sentence = sentence;
    int size = sentence.tokens().size();
    forms = new String[size];
    depths = new int[size];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      forms[i] = sentence.tokens().get(i).lower();
      depth = forms[i].equals(")") || forms[i].equals("]") ? Math.max(0, depth - 1) : depth;
      depths[i] = depth;
      depth = forms[i].equals("(") || forms[i].equals("[") ? depth + 1 : depth;
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return forms.length;
  }

  /** The word at {@code i}; empty beyond either end. */
  String at(int i) {
    return i < 0 || i >= forms.length ? "" : forms[i];
  }

  int depth(int i) {
    return depths[i];
  }

  boolean isBracket(int i) {
    String form = at(i);
    return form.equals("(") || form.equals(")") || form.equals("[") || form.equals("]");
  }

  /** Whether nothing stands between word {@code i} and the next one. */
  boolean touchesNext(int i) {
    return i + 1 < forms.length && token(i).end() == token(i + 1).begin();
  }

  /** The first word that reaches into the span. */
  int first(Span span) {
    int i = 0;
    while (i < forms.length && token(i).end() <= span.begin()) {
      i++;
    }
    return i;
  }

  /** The first word behind the span. */
  int behind(Span span) {
    int i = first(span);
    while (i < forms.length && token(i).begin() < span.end()) {
      i++;
    }
    return i;
  }

  /** The text's part from word {@code begin} to before word {@code end}. */
  Span span(int begin, int end) {
    return new Span(token(begin).begin(), token(end - 1).end());
  }

  private Token token(int i) {
    return sentence.tokens().get(i);
  }
}
