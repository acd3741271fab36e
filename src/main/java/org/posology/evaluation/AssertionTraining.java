package org.posology.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.posology.assertion.Candidate;
import org.posology.assertion.CandidateReader;
import org.posology.assertion.ConfidenceTraining;
import org.posology.assertion.ConfidenceTraining.Judged;
import org.posology.context.Direction;
import org.posology.context.DirectionTraining;
import org.posology.context.DirectionTraining.Claimed;
import org.posology.context.RoleReader;
import org.posology.context.SentenceRole;
import org.posology.document.Article;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.TextAnalyzer;
import org.posology.outcome.ClaimTraining;

/**
 * Trains all that is learnt from annotated assertions, each part on what the parts before it say of
 * articles that they have not seen (stacked generalisation, Wolpert 1992):
 *
 * <ol>
 *   <li>deal the articles out to folds; for each fold, learn from the others which outcomes are
 *       claimed and which way they went, and read the fold's candidates with that
 *   <li>learn which doses a claim holds for from the candidates of all folds, and read them again
 *   <li>learn from these which candidates are claims; calibrate on folds that were left out
 *   <li>learn outcomes and directions for good, from all articles
 * </ol>
 *
 * Articles that were written for training teach, but nothing is calibrated on them.
 */
public final class AssertionTraining {

  private static final int FOLDS = 5;

  /**
   * An annotated article.
   *
   * @param real whether it is a real abstract, not one that was written for training
   */
  public record Annotated(Article article, GoldArticle gold, boolean real) {

    int fold() {
      return Math.floorMod(gold.id().hashCode(), FOLDS);
    }
  }

  private final List<Annotated> articles;
  private final Path models;
  private final Path config;
  private final Map<Annotated, List<Sentence>> sentences = new HashMap<>();
  private final RoleReader roles;

  private AssertionTraining(List<Annotated> articles, Path models, Path config) {
    this.articles = List.copyOf(articles);
    this.models = models;
    this.config = config;
    roles = RoleReader.load(models);
    TextAnalyzer analyzer = TextAnalyzer.load(models);
    for (Annotated annotated : articles) {
      sentences.put(annotated, analyzer.analyze(annotated.article()));
    }
  }

  /**
   * Trains on all articles and writes the models.
   *
   * @return what cross-validation found: candidates, claims, precision and recall
   */
  public static String train(List<Annotated> articles, Path models, Path config) {
    return new AssertionTraining(articles, models, config).train();
  }

  /** The candidates of an article in their order, judged by its annotation. */
  public static List<Judged> judged(GoldArticle gold, List<Candidate> candidates) {
    return Judge.judge(gold, candidates);
  }

  private String train() {
    List<Path> folds = IntStream.range(0, FOLDS).parallel().mapToObj(this::learnWithout).toList();
    ConfidenceTraining.trainDoses(flat(judge(folds)), models);
    folds.forEach(folder -> copy(models, folder, "assertion/doses.tsv"));
    String found = ConfidenceTraining.train(judge(folds), claims(), models);
    folds.forEach(AssertionTraining::delete);
    learn(articles, models);
    return found;
  }

  private Path learnWithout(int fold) {
    try {
      Path folder = Files.createTempDirectory("posology-fold");
      try (Stream<Path> files = Files.walk(models)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(models, folder, models.relativize(file).toString());
        }
      }
      learn(articles.stream().filter(article -> article.fold() != fold).toList(), folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to, String file) {
    try {
      Files.createDirectories(to.resolve(file).getParent());
      Files.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn(List<Annotated> from, Path folder) {
    ClaimTraining.train(from.stream().map(this::claimedOutcomes).toList(), folder);
    DirectionTraining.train(from.stream().flatMap(this::directions).toList(), folder);
  }

  private ClaimTraining.Text claimedOutcomes(Annotated annotated) {
    List<Span> claimed =
        annotated.gold().assertions().stream().flatMap(claim -> claim.outcomes().stream()).toList();
    return new ClaimTraining.Text(sentencesOf(annotated), claimed, annotated.real());
  }

  private List<Sentence> sentencesOf(Annotated annotated) {
    return Objects.requireNonNull(sentences.get(annotated));
  }

  private Stream<Claimed> directions(Annotated annotated) {
    List<Sentence> read = sentencesOf(annotated);
    List<SentenceRole> role = roles.read(read);
    List<Claimed> claims = new ArrayList<>();
    for (GoldArticle.GoldAssertion claim : annotated.gold().assertions()) {
      Direction direction = Direction.of(claim.direction());
      for (int i = 0; i < read.size(); i++) {
        for (Span outcome : claim.outcomes()) {
          if (read.get(i).span().contains(outcome)) {
            claims.add(new Claimed(read.get(i), role.get(i), outcome, direction, annotated.real()));
          }
        }
      }
    }
    return claims.stream();
  }

  /** The candidates of each fold, read by models that have not seen it; by fold. */
  private List<List<Judged>> judge(List<Path> folds) {
    List<List<Judged>> judged = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      CandidateReader reader = CandidateReader.load(folds.get(fold), config);
      List<Judged> own = new ArrayList<>();
      for (Annotated article : articles) {
        if (article.fold() == fold) {
          Judge.judge(article.gold(), reader.candidates(article.article())).stream()
              .map(one -> one.in(article.real()))
              .forEach(own::add);
        }
      }
      judged.add(own);
    }
    return judged;
  }

  private static List<Judged> flat(List<List<Judged>> folds) {
    return folds.stream().flatMap(List::stream).toList();
  }

  /** How many claims the real articles make. */
  private int claims() {
    return articles.stream()
        .filter(Annotated::real)
        .mapToInt(article -> article.gold().assertions().size())
        .sum();
  }
}
