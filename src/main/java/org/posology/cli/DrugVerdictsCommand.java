package org.posology.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.posology.drug.VerdictLearner;
import org.posology.evaluation.PheeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posology lexicon drug-verdicts}: learns when names of the lexicon count. */
@Command(
    name = "drug-verdicts",
    description = "Learns from PHEE's drugs when names of the lexicon count; compile it anew then.",
    mixinStandardHelpOptions = true)
final class DrugVerdictsCommand implements Callable<Integer> {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds phee/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    int verdicts =
        VerdictLearner.learn(PheeReader.read(corpora.resolve("phee/train.json")), models);
    spec.commandLine().getOut().printf("%d verdicts%n", verdicts);
    return ExitCode.COMPLETE;
  }
}
