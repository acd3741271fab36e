package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Short forms that a text defines, after Schwartz and Hearst, <i>A simple algorithm for identifying
 * abbreviation definitions in biomedical text</i>, PSB 2003.
 *
 * <p>A definition is {@code long form (SF)} or {@code SF (long form)}. The letters of the short
 * form are sought from right to left in the words beside the parenthesis, its first letter at the
 * beginning of a word; the long form has at most {@code min(|SF| + 5, 2 |SF|)} words. Thread-safe.
 */
public final class Abbreviations {

  /**
   * A definition.
   *
   * @param shortForm as printed
   * @param shortSpan where the short form stands
   * @param longSpan where the long form stands
   */
  public record Definition(String shortForm, Span shortSpan, Span longSpan) {}

  private static final int LONGEST_SHORT_FORM = 10;

  /** What no long form begins with: {@code doxorubicin and cyclophosphamide (AC)} is none. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with");

  private Abbreviations() {}

  /** The definitions of all sentences, in reading order. */
  public static List<Definition> in(List<Sentence> sentences) {
    List<Definition> definitions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      String text = sentence.text();
      for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
        int close = closing(text, open);
        Definition definition = close < 0 ? null : at(text, open, close);
        if (definition != null) {
          definitions.add(shift(definition, sentence.span().begin()));
        }
      }
    }
    return definitions;
  }

  private static Definition shift(Definition local, int by) {
    return new Definition(
        local.shortForm(),
        new Span(local.shortSpan().begin() + by, local.shortSpan().end() + by),
        new Span(local.longSpan().begin() + by, local.longSpan().end() + by));
  }

  /** The parenthesis that closes the one at {@code open}, or -1. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static @Nullable Definition at(String text, int open, int close) {
    Span inner = trim(text, new Span(open + 1, endOfPart(text, open + 1, close)));
    if (isShortForm(inner.of(text))) {
      Span words = lastWords(text, open, inner.length());
      int begin = longFormBegin(inner.of(text), text, words);
      return begin < 0 ? null : new Definition(inner.of(text), inner, new Span(begin, words.end()));
    }
    return reversed(text, open, inner);
  }

  /** {@code SF (long form)}. */
  private static @Nullable Definition reversed(String text, int open, Span inner) {
    Span word = lastWords(text, open, 0);
    String shortForm = word.of(text);
    if (!isShortForm(shortForm) || shortForm.equals(shortForm.toLowerCase(Locale.ROOT))) {
      return null;
    }
    int begin = longFormBegin(shortForm, text, inner);
    return begin == inner.begin() ? new Definition(shortForm, word, inner) : null;
  }

  /** Where a remark within the parenthesis begins: {@code (NAC; 600 mg)}. */
  private static int endOfPart(String text, int from, int close) {
    for (int at = from; at < close; at++) {
      char c = text.charAt(at);
      if (c == ';' || (c == ',' && at + 1 < close && text.charAt(at + 1) == ' ')) {
        return at;
      }
    }
    return close;
  }

  private static Span trim(String text, Span span) {
    int begin = span.begin();
    int end = span.end();
    while (begin < end && text.charAt(begin) == ' ') {
      begin++;
    }
    while (end > begin && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(begin, end);
  }

  private static boolean isShortForm(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST_SHORT_FORM
        && Character.isLetterOrDigit(text.charAt(0))
        && text.chars().anyMatch(Character::isLetter)
        && text.chars().filter(c -> c == ' ').count() <= 1;
  }

  /** As many words before {@code open} as a long form may have; one word for length 0. */
  private static Span lastWords(String text, int open, int shortLength) {
    int left = shortLength == 0 ? 1 : Math.min(shortLength + 5, shortLength * 2);
    int end = trim(text, new Span(0, open)).end();
    int begin = end;
    while (begin > 0 && left > 0) {
      begin--;
      if (begin > 0 && text.charAt(begin - 1) == ' ') {
        left--;
      }
    }
    return new Span(begin, end);
  }

  /**
   * Where the shortest long form of {@code shortForm} that ends with {@code words} begins, or -1.
   */
  private static int longFormBegin(String shortForm, String text, Span words) {
    int at = words.end();
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      char c = Character.toLowerCase(shortForm.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        at = previous(c, text, words.begin(), at, i == 0);
        if (at < 0) {
          return -1;
        }
      }
    }
    int begin = wordBegin(text, words.begin(), at);
    String longForm = text.substring(begin, words.end());
    boolean longer = longForm.length() > shortForm.length();
    return longer && !FUNCTION_WORDS.contains(longForm.split(" ", 2)[0]) ? begin : -1;
  }

  private static int previous(char c, String text, int from, int before, boolean initial) {
    for (int at = before - 1; at >= from; at--) {
      boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (letter(text.charAt(at)) == c && (!initial || begins)) {
        return at;
      }
    }
    return -1;
  }

  /** In lower case; Greek letters as the Latin ones that stand for them: {@code β-alanine (BA)}. */
  private static char letter(char c) {
    char lower = Character.toLowerCase(c);
    int greek = "αβßγδεκλμτω".indexOf(lower);
    return greek < 0 ? lower : "abbgdeklmto".charAt(greek);
  }

  /** The beginning of the printed word that holds a character: hyphens don't end it. */
  private static int wordBegin(String text, int from, int at) {
    int begin = at;
    while (begin > from && text.charAt(begin - 1) != ' ' && text.charAt(begin - 1) != '(') {
      begin--;
    }
    return begin;
  }
}
