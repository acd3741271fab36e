package org.posology.assertion;

import java.nio.file.Path;
import java.util.List;
import org.posology.condition.ConditionMention;
import org.posology.condition.ConditionTagger;
import org.posology.document.Article;
import org.posology.document.Sentence;
import org.posology.dose.DoseTagger;
import org.posology.drug.DrugMention;
import org.posology.drug.DrugTagger;
import org.posology.nlp.TextAnalyzer;
import org.posology.outcome.OutcomeMention;
import org.posology.outcome.OutcomeTagger;

/**
 * Reads all that an article may claim, likely or not.
 *
 * <ol>
 *   <li>cut the text into sentences and tokens
 *   <li>tag drugs
 *   <li>tag doses
 *   <li>tag outcomes
 *   <li>tag conditions
 *   <li>link them into candidates
 * </ol>
 *
 * Not thread-safe: {@link #fork} gives another worker over the same knowledge.
 */
public final class CandidateReader {

  /** What was found in an article. */
  record Reading(
      List<DrugMention> drugs,
      List<LinkedDose> doses,
      List<OutcomeMention> outcomes,
      List<ConditionMention> conditions,
      List<Candidate> candidates) {}

  private final TextAnalyzer analyzer;
  private final DrugTagger drugs;
  private final DoseTagger doses;
  private final OutcomeTagger outcomes;
  private final ConditionTagger conditions;
  private final AssertionLinker linker;

  private CandidateReader(
      TextAnalyzer analyzer,
      DrugTagger drugs,
      DoseTagger doses,
      OutcomeTagger outcomes,
      ConditionTagger conditions,
      AssertionLinker linker) {
    this.analyzer = analyzer;
    this.drugs = drugs;
    this.doses = doses;
    this.outcomes = outcomes;
    this.conditions = conditions;
    this.linker = linker;
  }

  /**
   * Reads all models and rules but those that rate candidates.
   *
   * @param models the folder {@code models/}
   * @param config the folder {@code config/}
   * @throws org.posology.document.PosologyException if a file is missing or wrong
   */
  public static CandidateReader load(Path models, Path config) {
    return new CandidateReader(
        TextAnalyzer.load(models),
        DrugTagger.load(models, config),
        DoseTagger.load(models, config),
        OutcomeTagger.load(models, config),
        ConditionTagger.load(models),
        AssertionLinker.load(models));
  }

  CandidateReader fork() {
    return new CandidateReader(
        analyzer.fork(), drugs.fork(), doses, outcomes.fork(), conditions, linker);
  }

  /** The candidates of an article, in the order of the text. */
  public List<Candidate> candidates(Article article) {
    return read(article).candidates();
  }

  Reading read(Article article) {
    List<Sentence> sentences = analyzer.analyze(article);
    List<DrugMention> named = drugs.tag(sentences);
    List<OutcomeMention> measured = outcomes.tag(sentences);
    AssertionLinker.Linked linked = linker.link(sentences, named, doses.tag(sentences), measured);
    return new Reading(
        named, linked.doses(), measured, conditions.tag(sentences), linked.candidates());
  }
}
