package org.posology.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posology.drug.DrugEvaluation;
import org.posology.drug.DrugTagger;
import org.posology.evaluation.BratReader;
import org.posology.evaluation.IobReader;
import org.posology.evaluation.PheeReader;
import org.posology.nlp.LabelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posology evaluate drugs}: scores the tagger of drugs against a corpus. */
@Command(
    name = "drugs",
    mixinStandardHelpOptions = true,
    description = "Compares the drugs found with a corpus: strict, overlap, unseen names.")
final class EvaluateDrugs implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(
      paramLabel = "CORPUS",
      description =
          "A folder of brat files, PHEE's .json, or CoNLL columns; labels Drug, Chemical.")
  private Path corpus = Path.of("");

  @Option(names = "--seen", description = "A corpus whose names count as seen in training.")
  private @Nullable Path training;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<LabelledText> seen = training == null ? List.of() : read(training);
    DrugTagger tagger = DrugTagger.load(home.models(), home.config());
    String scores = new DrugEvaluation(read(corpus), seen).score(tagger);
    spec.commandLine().getOut().println(scores);
    return ExitCode.COMPLETE;
  }

  static List<LabelledText> read(Path corpus) {
    if (Files.isDirectory(corpus)) {
      return BratReader.read(corpus);
    }
    return corpus.toString().endsWith(".json") ? PheeReader.read(corpus) : IobReader.read(corpus);
  }
}
