package org.posology.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.posology.condition.DiseaseCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code posology lexicon diseases}: makes the list of diseases. */
@Command(
    name = "diseases",
    description = "Makes the list of diseases from MeSH and the Disease Ontology.",
    mixinStandardHelpOptions = true)
final class DiseaseLexiconCommand implements Callable<Integer> {

  @Option(
      names = "--lexicon",
      defaultValue = "../shared/data/lexicon",
      description = "Folder with mesh_diseases_C_F03.tsv and doid_terms.tsv.")
  private Path lexicon = Path.of("../shared/data/lexicon");

  @Option(
      names = "--out",
      defaultValue = "models/condition/diseases.tsv.gz",
      description = "File to write (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("models/condition/diseases.tsv.gz");

  @Override
  public Integer call() {
    System.out.printf("%d names of diseases in %s%n", DiseaseCompiler.compile(lexicon, out), out);
    return ExitCode.COMPLETE;
  }
}
