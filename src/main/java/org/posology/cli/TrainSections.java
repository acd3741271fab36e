package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.posology.context.SectionTraining;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.evaluation.AbstractSections;
import org.posology.evaluation.BratReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code posology train sections}: how sections of abstracts without labels are guessed. */
@Command(
    name = "sections",
    description = "Trains the guess of sections, on own abstracts and EvidenceOutcomes.",
    mixinStandardHelpOptions = true)
final class TrainSections implements Callable<Integer> {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(
      names = "--corpora",
      defaultValue = "../shared/data/corpora",
      description = "Folder that holds evidence-outcomes/.")
  private Path corpora = Path.of("../shared/data/corpora");

  @Override
  public Integer call() throws IOException {
    List<List<Sentence>> abstracts = new ArrayList<>(OwnAbstracts.sentences(models));
    BratReader.read(corpora.resolve("evidence-outcomes/brat"))
        .forEach(text -> abstracts.add(AbstractSections.of(text)));
    abstracts.removeIf(sentences -> !isLabelled(sentences));
    SectionTraining.train(abstracts, models);
    return ExitCode.COMPLETE;
  }

  private static boolean isLabelled(List<Sentence> sentences) {
    return sentences.stream().anyMatch(s -> s.category() == SectionCategory.METHODS)
        && sentences.stream().anyMatch(s -> s.category() == SectionCategory.RESULTS);
  }
}
