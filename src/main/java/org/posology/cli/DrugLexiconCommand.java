package org.posology.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.drug.LexiconCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posology lexicon drugs}: makes the lexicon of drugs. */
@Command(
    name = "drugs",
    description = "Makes the lexicon of drugs from files of names that a user downloaded.",
    mixinStandardHelpOptions = true)
final class DrugLexiconCommand implements Callable<Integer> {

  @Option(
      names = "--source",
      required = true,
      arity = "1..*",
      description = {
        "Files of names, each known by what it begins with, plain or .gz: DrugBank vocabulary CSV,",
        "RXNCONSO.RRF and RXNREL.RRF, Products.txt of Drugs@FDA, MeSH descriptor or supplementary",
        "XML, the list of UNII names; or our tables (concept, name, type, source, licence)."
      })
  private List<Path> sources = List.of();

  @Option(names = "--classes", description = "One more such file: a table of MeSH's classes.")
  private @Nullable Path classes;

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
    List<Path> files = new ArrayList<>(sources);
    if (classes != null) {
      files.add(classes);
    }
    int terms = LexiconCompiler.compile(files, knowledge, out);
    spec.commandLine().getOut().printf("%d names in %s%n", terms, out);
    return 0;
  }
}
