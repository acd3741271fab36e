package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Finds outcomes in the sentences of an article:
 *
 * <ol>
 *   <li>anchors: terms of the lexicon and known head nouns,
 *   <li>whole noun phrases around them; and all other noun phrases, for the score to judge,
 *   <li>of phrases that overlap, the longest,
 *   <li>of a coordination with a shared head ("sensory and motor block") the whole and its tail,
 *   <li>short forms that the article defines for an outcome, wherever they stand but where they are
 *       defined,
 *   <li>of each, how likely its sentence claims something of it; those that no rule knows are kept
 *       where that is likely enough.
 * </ol>
 *
 * Immutable: may be shared between threads.
 */
public final class OutcomeTagger {

  /** Phrases that no rule knows are outcomes from this score on. */
  private static final double LEAST = 0.1;

  private final OutcomeLexicon lexicon;
  private final OutcomeRules rules;
  private final ClaimScorer scorer;

  private OutcomeTagger(OutcomeLexicon lexicon, OutcomeRules rules, ClaimScorer scorer) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.scorer = scorer;
  }

  /** Reads {@code models/outcome/}. */
  public static OutcomeTagger load(Path models, Path config) {
    Path folder = models.resolve("outcome");
    OutcomeLexicon lexicon = OutcomeLexicon.read(folder);
    return new OutcomeTagger(lexicon, OutcomeRules.read(folder, lexicon), ClaimScorer.read(folder));
  }

  /** Another worker over the same knowledge, for another thread. */
  public OutcomeTagger fork() {
    return new OutcomeTagger(lexicon, rules, scorer);
  }

  /** The outcomes of an article, in reading order; those of a coordination may overlap. */
  public List<OutcomeMention> tag(List<Sentence> sentences) {
    Candidates candidates = Candidates.of(sentences, rules);
    CandidateFeatures features = new CandidateFeatures(lexicon, candidates);
    List<double[]> scores = scorer.score(features, sentences.size());
    List<OutcomeMention> mentions = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Found> found = candidates.found().get(i);
      for (int k = 0; k < found.size(); k++) {
        double score = scores.get(i)[k];
        if (score >= LEAST || found.get(k).isKnown()) {
          mentions.add(mention(candidates.words().get(i), found.get(k), score));
        }
      }
    }
    return List.copyOf(mentions);
  }

  private OutcomeMention mention(Phrases words, Found found, double score) {
    Span span = words.span(found.begin(), found.end());
    OutcomeTerm term = lexicon.longest(words, found);
    OutcomeTerm exact = lexicon.exactly(words, found);
    return new OutcomeMention(
        span,
        words.sentence().textOf(span),
        term == null ? null : lexicon.domain(term.domain()),
        term == null ? null : term.side(),
        exact == null ? null : exact.concept(),
        score,
        found.rule());
  }
}
