package org.posology.assertion;

import java.nio.file.Path;
import org.posology.document.Article;

/**
 * Reads an article, and says what it claims.
 *
 * <ol>
 *   <li>read all that it may claim: sentences, drugs, doses, outcomes, linked into candidates
 *   <li>rate these, and keep those that are likely enough: the assertions
 *   <li>say which condition each is about
 * </ol>
 *
 * Not thread-safe: {@link #fork} gives another worker over the same knowledge.
 */
public final class AssertionExtractor {

  private final CandidateReader reader;
  private final Confidence confidence;

  private AssertionExtractor(CandidateReader reader, Confidence confidence) {
    this.reader = reader;
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
    return new AssertionExtractor(CandidateReader.load(models, config), Confidence.load(models));
  }

  /** Another worker over the same knowledge, for another thread. */
  public AssertionExtractor fork() {
    return new AssertionExtractor(reader.fork(), confidence);
  }

  /** Another worker, which keeps the assertions of at least this confidence, 0 to 1. */
  public AssertionExtractor keeping(double least) {
    return new AssertionExtractor(reader.fork(), confidence.keeping(least));
  }

  /** All that the article says of drugs, doses and outcomes. */
  public Extraction extract(Article article) {
    CandidateReader.Reading reading = reader.read(article);
    return new Extraction(
        article,
        reading.drugs(),
        reading.doses(),
        reading.outcomes(),
        new Conditions(article, reading.conditions()).fill(confidence.rate(reading.candidates())));
  }
}
