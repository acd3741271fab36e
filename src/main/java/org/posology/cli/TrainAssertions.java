package org.posology.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.posology.evaluation.AssertionTraining;
import org.posology.evaluation.AssertionTraining.Annotated;
import org.posology.evaluation.StandOffGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains all that is learnt from annotated assertions: {@code outcome/claims.tsv}, {@code
 * context/direction-weights.tsv}, {@code assertion/doses.tsv}, {@code claims.tsv} and {@code
 * calibration.tsv}.
 */
@Command(
    name = "assertions",
    description =
        "Learns what is claimed, which way it went, at which dose, and how likely that is, from"
            + " our annotations of trials (EvidenceOutcomes), our own abstracts, and more gold.",
    mixinStandardHelpOptions = true)
final class TrainAssertions implements Callable<Integer> {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(names = "--config", defaultValue = "config", description = "The operator's folder.")
  private Path config = Path.of("config");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Parameters(arity = "0..*", paramLabel = "GOLD", description = "More gold, JSON Lines.")
  private List<Path> gold = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    List<Annotated> articles = new ArrayList<>(trials());
    Path own = models.resolve("assertion/training");
    add(own.resolve("own-abstracts.jsonl"), false, articles);
    add(own.resolve("claim-abstracts.jsonl"), false, articles);
    for (Path file : gold) {
      add(file, true, articles);
    }
    System.out.println(AssertionTraining.train(articles, models, config));
    return ExitCode.COMPLETE;
  }

  private List<Annotated> trials() throws IOException {
    List<Annotated> articles = new ArrayList<>();
    Path file = Files.createTempFile("posology-trials", ".jsonl");
    try {
      StandOffGold.join(
          models.resolve("assertion/training/evidence-outcomes.jsonl"),
          corpora.resolve("evidence-outcomes/brat"),
          file);
      add(file, true, articles);
    } finally {
      Files.delete(file);
    }
    return articles;
  }

  private static void add(Path file, boolean real, List<Annotated> articles) throws IOException {
    for (GoldFile.Entry entry : GoldFile.read(file).entries()) {
      articles.add(new Annotated(entry.article(), entry.gold(), real));
    }
  }
}
