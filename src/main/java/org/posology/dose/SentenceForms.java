package org.posology.dose;

import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Token;

/** A sentence's tokens, seen in lower case or as they stand. */
final class SentenceForms implements Phrases.Forms {

  private final Sentence sentence;
  private final List<Token> tokens;
  private final String[] folded;

  SentenceForms(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.folded = new String[tokens.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = tokens.get(i).lower();
    }
  }

  @Override
  public int size() {
    return folded.length;
  }

  @Override
  public String form(int index) {
    return folded[index];
  }

  /** The same tokens with their case kept. */
  Phrases.Forms exact() {
    return new Phrases.Forms() {
      @Override
      public int size() {
        return tokens.size();
      }

      @Override
      public String form(int index) {
        return tokens.get(index).form();
      }
    };
  }

  String exact(int index) {
    return tokens.get(index).form();
  }

  int begin(int index) {
    return tokens.get(index).begin();
  }

  int end(int index) {
    return tokens.get(index).end();
  }

  boolean is(int index, String form) {
    return index >= 0 && index < folded.length && folded[index].equals(form);
  }

  /** Whether the token stands right behind the one before it. */
  boolean touches(int index) {
    return index > 0 && index < folded.length && begin(index) == end(index - 1);
  }

  boolean isDigits(int index) {
    return index >= 0 && index < folded.length && isFigures(folded[index]);
  }

  /** Figures of ASCII only: no other script's are read as a dose. */
  private static boolean isFigures(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  boolean isLetters(int index) {
    return index >= 0 && index < folded.length && Character.isLetter(folded[index].charAt(0));
  }

  /** Whether one blank that never ends a line stands before the token: {@code 10 000}. */
  boolean afterThinBlank(int index) {
    if (begin(index) != end(index - 1) + 1) {
      return false;
    }
    char blank = sentence.text().charAt(end(index - 1) - sentence.span().begin());
    return blank == '\u2009' || blank == '\u00a0' || blank == '\u202f' || blank == '\u2006';
  }

  boolean afterBlank(int index) {
    return begin(index) == end(index - 1) + 1;
  }
}
