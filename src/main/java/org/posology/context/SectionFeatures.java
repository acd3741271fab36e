package org.posology.context;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Token;

/** What tells the section of a sentence: its words, pairs of words, figures, and its place. */
final class SectionFeatures {

  private static final int NEAR_EDGE = 3;
  private static final int PLACES = 8;

  private SectionFeatures() {}

  /**
   * The features of a sentence.
   *
   * @param at its number among {@code size} sentences, the title left out
   */
  static List<String> of(Sentence sentence, int at, int size) {
    Set<String> features = new LinkedHashSet<>(ofWords(sentence));
    features.add("place=" + PLACES * at / Math.max(1, size));
    features.add("first=" + Math.min(at, NEAR_EDGE));
    features.add("last=" + Math.min(size - 1 - at, NEAR_EDGE));
    features.add("size=" + Math.min(size / 3, 5) + "/" + Math.min(at, 6));
    return List.copyOf(features);
  }

  /** The features of a sentence whose place tells nothing. */
  static List<String> ofWords(Sentence sentence) {
    Set<String> features = new LinkedHashSet<>();
    features.add("any");
    String before = "|";
    int word = 0;
    for (Token token : sentence.tokens()) {
      String form = form(token);
      features.add("w=" + form);
      features.add("b=" + before + " " + form);
      if (word++ < NEAR_EDGE) {
        features.add("o=" + form);
      }
      before = form;
    }
    features.add("long=" + Math.min(sentence.tokens().size() / 8, 6));
    return List.copyOf(features);
  }

  private static String form(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    return Character.isDigit(form.charAt(0)) ? "0" : form;
  }
}
