package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.posology.document.Article;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.evaluation.AbstractSections;
import org.posology.evaluation.BratReader;
import org.posology.evaluation.GoldArticle;
import org.posology.evaluation.GoldReader;
import org.posology.nlp.LabelledText;
import org.posology.nlp.TextAnalyzer;
import org.posology.outcome.ClaimTraining;
import org.posology.outcome.ClaimTraining.Point;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code posology train claims}: trains {@code models/outcome/claims.tsv}, and measures it. */
@Command(
    name = "claims",
    description = "Trains which outcomes are claimed, on own abstracts and EvidenceOutcomes.",
    mixinStandardHelpOptions = true)
final class TrainClaims implements Callable<Integer> {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Option(names = "--measure", description = "Cross-validate on the own abstracts first (minutes).")
  private boolean measure;

  @Override
  public Integer call() throws IOException {
    List<ClaimTraining.Text> texts = new ArrayList<>(own());
    BratReader.read(corpora.resolve("evidence-outcomes/brat")).forEach(t -> texts.add(trial(t)));
    if (measure) {
      print(ClaimTraining.crossValidate(texts, models));
    }
    ClaimTraining.train(texts, models);
    return ExitCode.COMPLETE;
  }

  private List<ClaimTraining.Text> own() throws IOException {
    Map<String, GoldArticle> gold = new HashMap<>();
    GoldReader.read(OwnAbstracts.file(models)).forEach(article -> gold.put(article.id(), article));
    TextAnalyzer analyzer = TextAnalyzer.load(models);
    List<ClaimTraining.Text> texts = new ArrayList<>();
    for (Article article : OwnAbstracts.articles(models)) {
      GoldArticle annotated = gold.get(article.id());
      if (annotated != null) {
        texts.add(new ClaimTraining.Text(analyzer.analyze(article), claimed(annotated), true));
      }
    }
    return texts;
  }

  private static List<Span> claimed(GoldArticle article) {
    return article.assertions().stream().flatMap(claim -> claim.outcomes().stream()).toList();
  }

  /**
   * Results and conclusions that hold an outcome (others were passed over), and aims and methods,
   * which claim nothing.
   */
  private static ClaimTraining.Text trial(LabelledText text) {
    List<Span> outcomes = text.labels().stream().map(LabelledText.Label::span).toList();
    List<Sentence> annotated =
        AbstractSections.of(text).stream()
            .filter(sentence -> isAnnotated(sentence, outcomes))
            .toList();
    return new ClaimTraining.Text(annotated, outcomes, false);
  }

  private static boolean isAnnotated(Sentence sentence, List<Span> outcomes) {
    return sentence.category() == SectionCategory.METHODS
        || sentence.category() == SectionCategory.OBJECTIVE
        || outcomes.stream().anyMatch(sentence.span()::contains);
  }

  private static void print(List<Point> points) {
    for (int i = points.size() / 20; i < points.size(); i += points.size() / 20) {
      Point point = points.get(i);
      System.out.printf(
          "score >= %.3f: P %.3f R %.3f F1 %.3f%n",
          point.least(), point.precision(), point.recall(), point.f1());
    }
  }
}
