package org.posology.outcome;

import java.util.List;
import java.util.function.Predicate;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.evaluation.AbstractSections;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;

/**
 * What the tagger finds in an article of a corpus, beside what annotators marked.
 *
 * @param judged the sentences that were annotated
 * @param gold the outcomes marked, one in pieces as its pieces
 * @param mentions all that the tagger gives, in all sentences
 */
record JudgedArticle(
    String id, List<Sentence> judged, List<Span> gold, List<OutcomeMention> mentions) {

  /** An abstract of EvidenceOutcomes: its results and conclusions were annotated. */
  static JudgedArticle trial(LabelledText text, OutcomeTagger tagger) {
    List<Sentence> sentences = AbstractSections.of(text);
    List<Sentence> judged =
        sentences.stream()
            .filter(
                sentence ->
                    sentence.category() == SectionCategory.RESULTS
                        || sentence.category() == SectionCategory.CONCLUSIONS)
            .toList();
    return new JudgedArticle(text.id(), judged, gold(text, "Outcome"), tagger.tag(sentences));
  }

  /** A sentence of PHEE, with the effects of its events. */
  static JudgedArticle report(LabelledText text, OutcomeTagger tagger) {
    List<Span> effects = gold(text, "Effect");
    return new JudgedArticle(text.id(), text.sentences(), effects, tagger.tag(text.sentences()));
  }

  /** Adds each sentence that was annotated. */
  void count(Predicate<OutcomeMention> kept, FoundCounts counts) {
    for (Sentence sentence : judged) {
      counts.add(
          sentence.tokens().stream().map(Token::span).toList(),
          gold.stream().filter(sentence.span()::contains).toList(),
          mentions.stream()
              .filter(mention -> sentence.span().contains(mention.span()) && kept.test(mention))
              .map(OutcomeMention::span)
              .toList());
    }
  }

  private static List<Span> gold(LabelledText text, String type) {
    return text.labels().stream()
        .filter(label -> label.type().equals(type))
        .map(Label::span)
        .distinct()
        .toList();
  }
}
