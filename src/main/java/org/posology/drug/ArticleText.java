package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.nlp.Abbreviations;
import org.posology.nlp.Abbreviations.Definition;

/**
 * What short forms of an article are read from, whichever drugs are found in it: made once, though
 * short forms are read again with every kind of names. Not thread-safe.
 */
final class ArticleText {

  /** An arm of a study ({@code Group A}), or part of the text. */
  private static final Pattern OTHER =
      Pattern.compile("(?i)(group|study|arm|part|phase|table|fig\\.?) .*");

  private final List<Sentence> sentences;
  private final List<Definition> definitions = new ArrayList<>();
  private final Initials initials;
  private @Nullable String text;

  ArticleText(List<Sentence> sentences) {
    this.sentences = sentences;
    for (Definition definition : Abbreviations.in(sentences)) {
      if (isShortForm(definition.shortForm())) {
        definitions.add(definition);
      }
    }
    initials = new Initials(sentences);
  }

  private static boolean isShortForm(String text) {
    return text.chars().anyMatch(Character::isUpperCase) && !OTHER.matcher(text).matches();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** Short forms that the article defines: {@code NAC}, but no arm and no common word. */
  List<Definition> definitions() {
    return definitions;
  }

  /** Capitals that it uses without defining them. */
  Initials initials() {
    return initials;
  }

  /** Whether a name stands in it more than once, as a word. */
  boolean usesAgain(String name) {
    if (text == null) {
      StringBuilder all = new StringBuilder();
      sentences.forEach(sentence -> all.append(sentence.text()).append('\n'));
      text = all.toString();
    }
    int first = word(text, name, 0);
    return first >= 0 && word(text, name, first + name.length()) >= 0;
  }

  /** Where a name stands as a word, from an offset on, or -1. */
  private static int word(String text, String name, int from) {
    int at = text.indexOf(name, from);
    while (at >= 0 && (isAlphanumeric(text, at - 1) || isAlphanumeric(text, at + name.length()))) {
      at = text.indexOf(name, at + 1);
    }
    return at;
  }

  /** Whether a letter or digit of ASCII stands there. */
  private static boolean isAlphanumeric(String text, int at) {
    char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
