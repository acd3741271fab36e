package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.posology.assertion.AssertionExtractor;
import org.posology.document.Article;
import org.posology.evaluation.GoldArticle;
import org.posology.evaluation.GoldReader;
import org.posology.evaluation.Scorer;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores the extractor against annotated articles. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    subcommands = EvaluateDrugs.class,
    description = "Compares with annotated articles: precision, recall and F1 of every figure.")
final class Evaluate implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(paramLabel = "GOLD", description = "Annotated articles as JSON Lines.")
  private Path gold = Path.of("gold.jsonl");

  @Override
  public Integer call() throws IOException {
    AssertionExtractor extractor = ModelSet.load(home.models(), home.config()).newExtractor();
    Map<String, GoldArticle> annotated = new HashMap<>();
    GoldReader.read(gold).forEach(article -> annotated.put(article.id(), article));
    Scorer scorer = new Scorer();
    try (SourceReader reader = SourceReader.open(gold)) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArticleRecord read) {
          Article article = read.article();
          GoldArticle annotation = annotated.get(article.id());
          if (annotation != null) {
            scorer.add(annotation, extractor.extract(article));
          }
        }
      }
    }
    System.out.printf("%d articles%n%s", annotated.size(), scorer.table());
    return ExitCode.COMPLETE;
  }
}
