package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.AssertionExtractor;
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
    description = "Compares with annotated articles: precision, recall and F1 of every figure.")
final class Evaluate implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(paramLabel = "GOLD", description = "Annotated articles as JSON Lines.")
  private Path gold = Path.of("gold.jsonl");

  @Option(
      names = "--min-confidence",
      description = "The least confidence of an assertion, 0 to 1 (default: that of the models).")
  private @Nullable Double minConfidence;

  @Override
  public Integer call() throws IOException {
    AssertionExtractor extractor = ModelSet.load(home.models(), home.config()).newExtractor();
    if (minConfidence != null) {
      extractor = extractor.keeping(minConfidence);
    }
    Scorer scorer = new Scorer();
    List<GoldFile.Entry> entries = GoldFile.read(gold).entries();
    for (GoldFile.Entry entry : entries) {
      scorer.add(entry.gold(), extractor.extract(entry.article()));
    }
    System.out.printf("%d articles%n%s", entries.size(), scorer.table());
    return ExitCode.COMPLETE;
  }
}
