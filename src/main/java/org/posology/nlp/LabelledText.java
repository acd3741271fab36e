package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * A text of a corpus with what its annotators marked.
 *
 * @param id of the text in its corpus
 * @param text what all offsets count in
 * @param sentences as the corpus cuts them, with our tokens
 * @param labels in reading order
 */
public record LabelledText(String id, String text, List<Sentence> sentences, List<Label> labels) {

  /**
   * What somebody marked.
   *
   * @param span where
   * @param type the corpus's own name for it ({@code Chemical})
   */
  public record Label(Span span, String type) {}

  public LabelledText {
    sentences = List.copyOf(sentences);
    labels = labels.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  /**
   * The labels of a sentence as tags of its tokens. A label that cuts a token takes all of it; one
   * that crosses the sentence's end, or overlaps an earlier one (the longer first), is left out.
   */
  public List<Tag> tags(Sentence sentence) {
    List<Tag> tags = new ArrayList<>();
    int end = 0;
    for (Label label : labels) {
      if (sentence.span().contains(label.span())) {
        int first = firstBehind(sentence.tokens(), label.span().begin());
        int last = lastBefore(sentence.tokens(), label.span().end());
        if (first >= end && last >= first) {
          tags.add(new Tag(first, last + 1, label.type()));
          end = last + 1;
        }
      }
    }
    return tags;
  }

  private static int firstBehind(List<Token> tokens, int begin) {
    int index = 0;
    while (index < tokens.size() && tokens.get(index).end() <= begin) {
      index++;
    }
    return index;
  }

  private static int lastBefore(List<Token> tokens, int end) {
    int index = tokens.size() - 1;
    while (index >= 0 && tokens.get(index).begin() >= end) {
      index--;
    }
    return index;
  }
}
