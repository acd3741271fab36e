package org.posology.cli;

import java.nio.file.Path;
import org.posology.nlp.SentenceTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains {@code models/nlp/sentences.bin}. */
@Command(
    name = "sentences",
    description = "Trains the sentence model on own sentences and EvidenceOutcomes.",
    mixinStandardHelpOptions = true)
final class TrainSentences implements Runnable {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Override
  public void run() {
    Path nlp = models.resolve("nlp");
    SentenceTraining.train(
        nlp.resolve("training/sentences.txt"),
        corpora.resolve("evidence-outcomes/brat"),
        nlp.resolve("sentences.bin"));
  }
}
