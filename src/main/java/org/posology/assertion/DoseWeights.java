package org.posology.assertion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.nlp.LogisticModel;
import org.posology.nlp.LogisticTraining;

/**
 * Which of a claim's {@link DoseOption}s holds, learnt from annotated claims: each is rated alone,
 * the likeliest is taken. Immutable: may be shared between threads.
 */
final class DoseWeights {

  private static final String FILE = "doses.tsv";
  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(3, 3);
  private static final int CLASSES = 2;
  private static final int RIGHT = 0;
  private static final int WRONG = 1;

  private final LogisticModel model;

  private DoseWeights(LogisticModel model) {
    this.model = model;
  }

  static DoseWeights load(Path models) {
    return new DoseWeights(LogisticModel.load(models.resolve("assertion").resolve(FILE), CLASSES));
  }

  /** The likeliest; the first of equals. What has no other option is taken as certain. */
  ClaimDoses.Choice choose(List<DoseOption> options) {
    DoseOption best = options.get(0);
    double most = -1;
    for (DoseOption option : options) {
      double likely = options.size() == 1 ? 1 : model.probabilities(option.features())[RIGHT];
      if (likely > most) {
        most = likely;
        best = option;
      }
    }
    return new ClaimDoses.Choice(options, best.doses(), most);
  }

  /** Learns from the options of claims that a curator would make; writes {@code doses.tsv}. */
  static void train(List<ConfidenceTraining.Judged> judged, Path models) {
    List<LogisticTraining.Example> examples = new ArrayList<>();
    for (ConfidenceTraining.Judged one : judged) {
      List<DoseOption> options = one.candidate().doseOptions();
      for (int i = 0; i < options.size() && one.pair() && options.size() > 1; i++) {
        int label = one.rightDoses().get(i) ? RIGHT : WRONG;
        examples.add(new LogisticTraining.Example(options.get(i).features(), label, true));
      }
    }
    LogisticTraining.write(
        LogisticTraining.train(examples, CLASSES, SETTINGS),
        "Which doses a claim holds for: feature, weight. Made by: posology train assertions",
        models.resolve("assertion").resolve(FILE));
  }
}
