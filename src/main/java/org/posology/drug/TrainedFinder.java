package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.Term.CaseRule;
import org.posology.drug.Term.Trust;
import org.posology.nlp.SequenceTagger;
import org.posology.nlp.Tag;

/**
 * Finds names by the trained tagger:
 *
 * <ol>
 *   <li>tag each sentence that is worth it, with the facts of its tokens;
 *   <li>short forms whose long form ends with a tagged name, everywhere in the article;
 *   <li>what was tagged at most places, everywhere.
 * </ol>
 */
final class TrainedFinder {

  static final String RULE = "tagger";

  private final SequenceTagger tagger;
  private final TokenFacts facts;
  private final ContextFilter filter;
  private final BiPredicate<Sentence, List<Found>> worthIt;

  TrainedFinder(
      SequenceTagger tagger,
      TokenFacts facts,
      ContextFilter filter,
      BiPredicate<Sentence, List<Found>> worthIt) {
    this.worthIt = worthIt;
    this.tagger = tagger;
    this.facts = facts;
    this.filter = filter;
  }

  /** Another one for another thread. */
  TrainedFinder fork() {
    return new TrainedFinder(tagger.fork(), facts, filter, worthIt);
  }

  /** The names of an article; {@code names} are those that the rules found in it. */
  List<Found> find(ArticleText article, List<Found> names) {
    List<Sentence> sentences = article.sentences();
    List<Sentence> worthy = sentences.stream().filter(s -> worthIt.test(s, names)).toList();
    if (worthy.isEmpty()) {
      return List.of();
    }
    ArticleFacts known = facts.of(article, names);
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : worthy) {
      for (Tag tag : tagger.tag(sentence.tokens(), known.of(sentence))) {
        found.add(name(sentence, tag));
      }
    }
    ShortForms shortForms = ShortForms.of(article, found, filter);
    return Repetition.apply(sentences, shortForms.apply(sentences, found));
  }

  private static Found name(Sentence sentence, Tag tag) {
    int last = tag.end() - 1;
    Span span = sentence.tokens().get(tag.begin()).span().cover(sentence.tokens().get(last).span());
    Term term =
        new Term(RULE, DrugKind.DRUG, CaseRule.ANY, Trust.DRUG, null, null, List.of(), RULE);
    return new Found(sentence, tag.begin(), last, term.named(sentence.textOf(span)), RULE);
  }
}
