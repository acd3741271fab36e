package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.Tokenizer;

/** Cuts a text where a full stop and a blank stand before a capital: enough to try the grammar. */
final class NaiveSentences {

  private static final Pattern END = Pattern.compile("(?<=[a-z0-9)%\\]][.?!])\\s+(?=[A-Z(])|\\n");

  private NaiveSentences() {}

  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int begin = 0;
    while (end.find()) {
      add(text, begin, end.start(), sentences);
      begin = end.end();
    }
    add(text, begin, text.length(), sentences);
    return sentences;
  }

  private static void add(String text, int begin, int end, List<Sentence> sentences) {
    if (begin < end) {
      Span span = new Span(begin, end);
      sentences.add(
          new Sentence(
              span, span.of(text), SectionCategory.UNASSIGNED, Tokenizer.tokenize(text, span)));
    }
  }
}
