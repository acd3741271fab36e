package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Mention;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/** What stands in a stretch of a sentence: its words, or the mentions within it. */
final class Words {

  private Words() {}

  /** The mentions that lie wholly within {@code span}, in their order. */
  static <M extends Mention> List<M> mentions(List<M> mentions, Span span) {
    List<M> within = new ArrayList<>();
    for (M mention : mentions) {
      if (span.contains(mention.span())) {
        within.add(mention);
      }
    }
    return within;
  }

  /** Whether one of the mentions shares a character with {@code span}. */
  static boolean overlapping(List<? extends Mention> mentions, Span span) {
    return mentions.stream().anyMatch(mention -> mention.span().overlaps(span));
  }

  /** The folded, lower-case forms of the tokens within {@code [from, to)}. */
  static List<String> forms(Sentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens();
    List<String> forms = new ArrayList<>();
    for (int i = firstFrom(tokens, from); i < tokens.size() && tokens.get(i).end() <= to; i++) {
      forms.add(tokens.get(i).lower());
    }
    return forms;
  }

  /** The first of tokens in reading order that begins at an offset, or behind it. */
  private static int firstFrom(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether at most so many tokens stand between two spans, whichever comes first. */
  static boolean near(Sentence sentence, Span a, Span b, int most) {
    Span first = a.begin() < b.begin() ? a : b;
    int next = firstFrom(sentence.tokens(), first.end()) + most;
    return next >= sentence.tokens().size()
        || sentence.tokens().get(next).end() > (first.equals(a) ? b : a).begin();
  }

  /** The forms between two spans, whichever comes first. */
  static List<String> between(Sentence sentence, Span a, Span b) {
    return a.begin() < b.begin()
        ? forms(sentence, a.end(), b.begin())
        : forms(sentence, b.end(), a.begin());
  }

  /** What is left of some forms without what stands in parentheses, both of which are there. */
  static List<String> outsideParentheses(List<String> forms) {
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      int close = forms.get(i).equals("(") ? forms.subList(i, forms.size()).indexOf(")") : -1;
      if (close > 0) {
        i += close;
      } else {
        outside.add(forms.get(i));
      }
    }
    return outside;
  }
}
