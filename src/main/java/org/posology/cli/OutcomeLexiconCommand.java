package org.posology.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.posology.outcome.OutcomeLexiconCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posology lexicon outcomes}: makes the word counts and terms of outcomes. */
@Command(
    name = "outcomes",
    description = "Makes the word counts and terms of outcomes from corpora and vocabularies.",
    mixinStandardHelpOptions = true)
final class OutcomeLexiconCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      description = "Folder with corpora/ (EvidenceOutcomes, PHEE) and lexicon/ (MeSH, CTCAE).")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      description = "Folder to write words.tsv and terms.tsv to (default: ${DEFAULT-VALUE}).",
      defaultValue = "models/outcome")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    int lines = OutcomeLexiconCompiler.compile(data, out);
    spec.commandLine().getOut().printf("%d words and terms in %s%n", lines, out);
    return 0;
  }
}
