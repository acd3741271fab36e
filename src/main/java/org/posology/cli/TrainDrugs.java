package org.posology.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.drug.DrugTraining;
import org.posology.drug.DrugTraining.Scope;
import org.posology.evaluation.BratReader;
import org.posology.evaluation.IobReader;
import org.posology.evaluation.PheeReader;
import org.posology.nlp.LabelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains {@code models/drug/tagger.bin}. */
@Command(
    name = "drugs",
    description =
        "Trains the tagger of drugs on PHEE, BC5CDR (training parts) and EvidenceOutcomes.",
    mixinStandardHelpOptions = true)
final class TrainDrugs implements Runnable {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds phee/, bc5cdr/ and evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Override
  public void run() {
    List<LabelledText> texts = new ArrayList<>();
    texts.addAll(PheeReader.read(corpora.resolve("phee/train.json")));
    texts.addAll(IobReader.read(corpora.resolve("bc5cdr/chem/train.tsv")));
    texts.addAll(BratReader.read(corpora.resolve("evidence-outcomes/brat")));
    DrugTraining.train(texts, models, Scope.DRUGS, models.resolve("drug/tagger.bin"));
  }
}
