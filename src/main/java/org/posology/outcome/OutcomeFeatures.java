package org.posology.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posology.document.PhraseTable;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;

/** What the lexicon knows of each token, for the trained tagger: terms, and shares as heads. */
final class OutcomeFeatures {

  private final OutcomeLexicon lexicon;
  private final OutcomeRules rules;

  OutcomeFeatures(OutcomeLexicon lexicon, OutcomeRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** For each token of a sentence what is known of it. */
  List<List<String>> of(List<Token> tokens) {
    Sentence sentence = sentence(tokens);
    List<Found> byRule = rules.find(new Phrases(sentence));
    String[] terms = terms(sentence);
    String[] found = found(tokens.size(), byRule);
    List<List<String>> features = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      List<String> known = new ArrayList<>(2);
      if (!terms[i].isEmpty()) {
        known.add(terms[i]);
      }
      if (!found[i].isEmpty()) {
        known.add(found[i]);
      }
      known.add(share(tokens.get(i)));
      features.add(known);
    }
    return features;
  }

  /** How often annotated outcomes hold the word, of the times that it stands at all, in fifths. */
  private String share(Token token) {
    WordCount count = lexicon.count(token.lower());
    return count.total() == 0
        ? "share=none"
        : "share=" + Math.round(5 * count.headShare()) + "/" + Math.round(5 * count.innerShare());
  }

  /** Where the rules see an outcome, and which rule. */
  private static String[] found(int size, List<Found> byRule) {
    String[] found = new String[size];
    Arrays.fill(found, "");
    for (Found one : byRule) {
      for (int i = one.begin(); i < one.end(); i++) {
        found[i] =
            one.rule() + (i == one.begin() ? "=begin" : i == one.end() - 1 ? "=end" : "=mid");
      }
    }
    return found;
  }

  private String[] terms(Sentence sentence) {
    String[] terms = new String[sentence.tokens().size()];
    Arrays.fill(terms, "");
    for (PhraseTable.Match<OutcomeTerm> match : lexicon.terms().find(sentence)) {
      for (int i = match.from(); i < match.to(); i++) {
        terms[i] = match.value().rule() + (i == match.to() - 1 ? "=last" : "=in");
      }
    }
    return terms;
  }

  private static Sentence sentence(List<Token> tokens) {
    Span span = new Span(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end());
    return new Sentence(span, " ".repeat(span.length()), SectionCategory.UNASSIGNED, tokens);
  }
}
