package org.posology.nlp;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Token;

/**
 * A sentence to learn from, or to measure by.
 *
 * @param forms the tokens' forms
 * @param extras for each token what the caller knows of it beside its form ({@code lexicon=drug})
 * @param tags in reading order, none overlapping
 */
public record TaggedSentence(List<String> forms, List<List<String>> extras, List<Tag> tags) {

  public TaggedSentence {
    if (extras.size() != forms.size()) {
      throw new IllegalArgumentException(forms.size() + " tokens, " + extras.size() + " extras");
    }
    forms = List.copyOf(forms);
    extras = List.copyOf(extras);
    tags = List.copyOf(tags);
    int end = 0;
    for (Tag tag : tags) {
      if (tag.begin() < end || tag.end() > forms.size()) {
        throw new IllegalArgumentException("out of order or out of the sentence: " + tag);
      }
      end = tag.end();
    }
  }

  /** A sentence of which nothing is known beside its tokens. */
  public static TaggedSentence of(List<Token> tokens, List<Tag> tags) {
    List<List<String>> extras = new ArrayList<>();
    tokens.forEach(token -> extras.add(List.of()));
    return new TaggedSentence(tokens.stream().map(Token::form).toList(), extras, tags);
  }
}
