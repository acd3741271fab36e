package org.posology.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.posology.outcome.OutcomeTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posology train outcomes}: trains models of outcomes, and measures them. */
@Command(
    name = "outcomes",
    description = "Trains models of outcomes for comparison with the rules, and measures them.",
    mixinStandardHelpOptions = true)
final class TrainOutcomes implements Callable<Integer> {

  @Option(
      names = "--corpora",
      required = true,
      description = "Folder with evidence-outcomes/ and phee/.")
  private Path corpora = Path.of("");

  @Option(
      names = "--models",
      description = "The project's models (default: ${DEFAULT-VALUE}).",
      defaultValue = "models")
  private Path models = Path.of("");

  @Option(
      names = "--out",
      description = "Folder to write the models to (default: ${DEFAULT-VALUE}).",
      defaultValue = "target")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    print("EvidenceOutcomes, tokens", OutcomeTraining.trials(corpora, models, file("trials.bin")));
    print("PHEE, overlap", OutcomeTraining.effects(corpora, models, file("effects.bin")));
    return 0;
  }

  private Path file(String name) {
    return out.resolve(name);
  }

  private void print(String what, OutcomeTraining.Scores scores) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s: P %.3f R %.3f F1 %.3f (%d sentences)%n",
            what, scores.precision(), scores.recall(), scores.f1(), scores.sentences());
  }
}
