package org.posology.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.drug.DrugEvaluation;
import org.posology.drug.DrugTagger;
import org.posology.drug.DrugTraining;
import org.posology.drug.DrugTraining.Scope;
import org.posology.evaluation.BratReader;
import org.posology.evaluation.GoldArticle;
import org.posology.evaluation.GoldReader;
import org.posology.evaluation.GoldTexts;
import org.posology.evaluation.IobReader;
import org.posology.evaluation.PheeReader;
import org.posology.evaluation.StandOffGold;
import org.posology.nlp.LabelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains {@code models/drug/tagger.bin}. */
@Command(
    name = "drugs",
    description =
        "Trains the tagger of drugs on PHEE, BC5CDR (training parts), EvidenceOutcomes, and gold of"
            + " curators.",
    mixinStandardHelpOptions = true)
final class TrainDrugs implements Runnable {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds phee/, bc5cdr/ and evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "Gold to learn from besides, as 'posology export --gold' writes it; repeatable.")
  private List<Path> gold = new ArrayList<>();

  @Option(names = "--gold-only", description = "Learns from --gold alone, without the corpora.")
  private boolean goldOnly;

  @Override
  public void run() {
    List<LabelledText> texts = goldOnly ? new ArrayList<>() : corpora();
    gold.forEach(file -> texts.addAll(GoldTexts.drugs(GoldReader.read(file))));
    DrugTraining.train(texts, models, Scope.DRUGS, models.resolve("drug/tagger.bin"));
    if (!goldOnly) {
      print("phee/dev.json", texts);
      print("bc5cdr/chem/devel.tsv", texts);
    }
  }

  private List<LabelledText> corpora() {
    List<LabelledText> texts = new ArrayList<>();
    texts.addAll(PheeReader.read(corpora.resolve("phee/train.json")));
    texts.addAll(IobReader.read(corpora.resolve("bc5cdr/chem/train.tsv")));
    texts.addAll(trials());
    return texts;
  }

  /** EvidenceOutcomes; where we annotated one, with its drugs. */
  private List<LabelledText> trials() {
    Path folder = corpora.resolve("evidence-outcomes/brat");
    Path annotations = models.resolve("assertion/training/evidence-outcomes.jsonl");
    Map<String, GoldArticle> annotated = new HashMap<>();
    StandOffGold.read(annotations, folder).forEach(gold -> annotated.put(gold.id(), gold));
    return BratReader.read(folder).stream()
        .map(text -> labelled(text, annotated.get(text.id())))
        .toList();
  }

  private static LabelledText labelled(LabelledText text, @Nullable GoldArticle gold) {
    return gold == null ? text : GoldTexts.labelled(text, gold);
  }

  /** The scores on a test part, where it is there. */
  private void print(String file, List<LabelledText> training) {
    Path corpus = corpora.resolve(file);
    if (Files.exists(corpus)) {
      DrugTagger tagger = DrugTagger.load(models, Path.of("config"));
      DrugEvaluation evaluation = new DrugEvaluation(EvaluateDrugs.read(corpus), training);
      spec.commandLine().getOut().println(file + ": " + evaluation.score(tagger));
    }
  }
}
