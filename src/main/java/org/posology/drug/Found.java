package org.posology.drug;

import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/**
 * A name found in a sentence, before its context has been asked.
 *
 * @param sentence where it stands
 * @param first index of its first token
 * @param last index of its last token
 * @param term what it names
 * @param rule what found it
 */
record Found(Sentence sentence, int first, int last, Term term, String rule) {

  Span span() {
    List<Token> tokens = sentence.tokens();
    return new Span(tokens.get(first).begin(), tokens.get(last).end());
  }

  Found withTerm(Term other) {
    return new Found(sentence, first, last, other, rule);
  }

  /** What it names, for comparing mentions of one article. */
  String substance() {
    String name = term.name();
    return term.concept() != null ? term.concept() : name != null ? name : term.key();
  }

  /** The token so many places behind it (or before it, when negative) in lower case, or "". */
  String neighbour(int offset) {
    int at = offset > 0 ? last + offset : first + offset;
    List<Token> tokens = sentence.tokens();
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).lower();
  }

  DrugMention mention() {
    Span span = span();
    return new DrugMention(
        span,
        sentence.textOf(span),
        term.concept(),
        term.name(),
        term.kind(),
        term.components(),
        rule);
  }
}
