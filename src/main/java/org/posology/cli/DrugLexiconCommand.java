package org.posology.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.posology.drug.LexiconCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posology lexicon drugs}: makes the lexicon of drugs. */
@Command(
    name = "drugs",
    description = "Makes the lexicon of drugs from tables of names.",
    mixinStandardHelpOptions = true)
final class DrugLexiconCommand implements Callable<Integer> {

  @Option(
      names = "--source",
      required = true,
      description = "Table of names: concept, name, type, source, licence.")
  private Path source = Path.of("");

  @Option(
      names = "--classes",
      required = true,
      description = "Table of classes: MeSH id, name, tree numbers, entry terms joined by bars.")
  private Path classes = Path.of("");

  @Option(
      names = "--knowledge",
      description = "Folder of additions, word lists and salts (default: ${DEFAULT-VALUE}).",
      defaultValue = "models/drug")
  private Path knowledge = Path.of("");

  @Option(
      names = "--out",
      description = "The lexicon to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "models/drug/lexicon.tsv.gz")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    int terms = LexiconCompiler.compile(source, classes, knowledge, out);
    spec.commandLine().getOut().printf("%d names in %s%n", terms, out);
    return 0;
  }
}
