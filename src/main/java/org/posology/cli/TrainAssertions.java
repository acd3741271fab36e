package org.posology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.posology.assertion.CandidateReader;
import org.posology.assertion.ConfidenceTraining;
import org.posology.assertion.ConfidenceTraining.Judged;
import org.posology.evaluation.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains {@code models/assertion/claims.tsv}, or fits {@code calibration.tsv} to gold. */
@Command(
    name = "assertions",
    description =
        "Learns from annotated articles which candidates are assertions; with --calibrate, how"
            + " likely they are right.",
    mixinStandardHelpOptions = true)
final class TrainAssertions implements Callable<Integer> {

  @Option(names = "--models", defaultValue = "models", description = "Folder of the models.")
  private Path models = Path.of("models");

  @Option(names = "--config", defaultValue = "config", description = "The operator's folder.")
  private Path config = Path.of("config");

  @Option(
      names = "--calibrate",
      description = "Fits the confidence to these articles, and leaves the classifier as it is.")
  private boolean calibrate;

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Annotated articles, JSON Lines.")
  private List<Path> gold = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    CandidateReader reader = CandidateReader.load(models, config);
    List<Judged> judged = new ArrayList<>();
    int claims = 0;
    for (Path file : gold) {
      for (GoldFile.Entry entry : GoldFile.read(file).entries()) {
        judged.addAll(Judge.judge(entry.gold(), reader.candidates(entry.article())));
        claims += entry.gold().assertions().size();
      }
    }
    if (calibrate) {
      ConfidenceTraining.calibrate(judged, claims, models);
    } else {
      ConfidenceTraining.train(judged, models);
    }
    System.out.printf("%d candidates for %d claims%n", judged.size(), claims);
    return ExitCode.COMPLETE;
  }
}
