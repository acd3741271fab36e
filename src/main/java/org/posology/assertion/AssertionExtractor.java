package org.posology.assertion;

import java.nio.file.Path;
import java.util.List;
import org.posology.document.Article;
import org.posology.document.Sentence;
import org.posology.dose.DoseTagger;
import org.posology.drug.DrugMention;
import org.posology.drug.DrugTagger;
import org.posology.nlp.TextAnalyzer;
import org.posology.outcome.OutcomeMention;
import org.posology.outcome.OutcomeTagger;

/**
 * Reads an article, and says what it claims.
 *
 * <ol>
 *   <li>cut the text into sentences and tokens
 *   <li>tag drugs
 *   <li>tag doses
 *   <li>tag outcomes
 *   <li>link them into candidates
 *   <li>rate these, and keep those that are likely enough: the assertions
 * </ol>
 *
 * Not thread-safe: {@link #fork} gives another worker over the same knowledge.
 */
public final class AssertionExtractor {

  private final TextAnalyzer analyzer;
  private final DrugTagger drugs;
  private final DoseTagger doses;
  private final OutcomeTagger outcomes;
  private final AssertionLinker linker;
  private final Confidence confidence;

  private AssertionExtractor(
      TextAnalyzer analyzer,
      DrugTagger drugs,
      DoseTagger doses,
      OutcomeTagger outcomes,
      AssertionLinker linker,
      Confidence confidence) {
    this.analyzer = analyzer;
    this.drugs = drugs;
    this.doses = doses;
    this.outcomes = outcomes;
    this.linker = linker;
    this.confidence = confidence;
  }

  /**
   * Reads all models and rules.
   *
   * @param models the folder {@code models/}
   * @param config the folder {@code config/}
   * @throws org.posology.document.PosologyException if a file is missing or wrong
   */
  public static AssertionExtractor load(Path models, Path config) {
    return new AssertionExtractor(
        TextAnalyzer.load(models),
        DrugTagger.load(models, config),
        DoseTagger.load(models, config),
        OutcomeTagger.load(models, config),
        AssertionLinker.load(models),
        Confidence.load(models));
  }

  /** Another worker over the same knowledge, for another thread. */
  public AssertionExtractor fork() {
    return new AssertionExtractor(
        analyzer.fork(), drugs.fork(), doses, outcomes.fork(), linker, confidence);
  }

  /** All that the article says of drugs, doses and outcomes. */
  public Extraction extract(Article article) {
    Reading reading = read(article);
    List<Candidate> claimed =
        reading.linked().candidates().stream()
            .filter(candidate -> candidate.assertion().outcome().isClaimed())
            .toList();
    List<Assertion> assertions = confidence.rate(claimed);
    return new Extraction(
        article, reading.drugs(), reading.linked().doses(), reading.outcomes(), assertions);
  }

  /** Whatever may be an assertion of the article, for training. */
  public List<Candidate> candidates(Article article) {
    return read(article).linked().candidates();
  }

  private record Reading(
      List<DrugMention> drugs, List<OutcomeMention> outcomes, AssertionLinker.Linked linked) {}

  private Reading read(Article article) {
    List<Sentence> sentences = analyzer.analyze(article);
    List<DrugMention> named = drugs.tag(sentences);
    List<OutcomeMention> measured = outcomes.tag(sentences);
    return new Reading(
        named, measured, linker.link(sentences, named, doses.tag(sentences), measured));
  }
}
