package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.AssertionExtractor;
import org.posology.evaluation.Figure;
import org.posology.evaluation.Scorer;
import org.posology.model.ModelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the extractor against annotated articles. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    subcommands = EvaluateDrugs.class,
    description = {
      "Compares with annotated articles: precision, recall and F1 of every figure.",
      "Where gold is of curators and not complete, what nobody has judged does not count."
    })
final class Evaluate implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(paramLabel = "GOLD", description = "Annotated articles as JSON Lines.")
  private Path gold = Path.of("gold.jsonl");

  @Option(
      names = "--min-confidence",
      description =
          "The least confidence of an assertion, 0 to 1 (default: by the likelihood of drug and"
              + " outcome alone, the limit of the models).")
  private @Nullable Double minConfidence;

  @Option(
      names = "--before",
      paramLabel = "MODELS",
      description = "Folder of models to compare with: each figure before and after.")
  private @Nullable Path before;

  @Override
  public Integer call() throws IOException {
    List<GoldFile.Entry> entries = GoldFile.read(gold).entries();
    Scorer now = score(entries, home.models());
    String table = before == null ? now.table() : changes(score(entries, before), now);
    System.out.printf("%d articles%n%s", entries.size(), table);
    return ExitCode.COMPLETE;
  }

  private Scorer score(List<GoldFile.Entry> entries, Path models) {
    AssertionExtractor extractor = ModelSet.load(models, home.config()).newExtractor();
    if (minConfidence != null) {
      extractor = extractor.keeping(minConfidence);
    }
    Scorer scorer = new Scorer();
    for (GoldFile.Entry entry : entries) {
      scorer.add(entry.gold(), extractor.extract(entry.article()));
    }
    return scorer;
  }

  /** Precision, recall and F1 of every figure, before and after, and how F1 changed. */
  private static String changes(Scorer before, Scorer after) {
    StringBuilder table = new StringBuilder();
    for (Figure figure : Figure.values()) {
      double change = after.score(figure).f1() - before.score(figure).f1();
      table.append("%-13s before  %s%n".formatted(figure.word(), before.score(figure)));
      table.append("%-13s after   %s  %+.3f%n".formatted("", after.score(figure), change));
    }
    return table.toString();
  }
}
