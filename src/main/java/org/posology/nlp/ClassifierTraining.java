package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.posology.document.PosologyException;

/**
 * Trains {@link Classifier}s: maximum entropy, by limited-memory BFGS with an L2 penalty (OpenNLP's
 * {@code QNTrainer}). The same examples give the same model.
 */
public final class ClassifierTraining {

  /** One example: its features, and what is right. */
  public record Example(List<String> features, boolean right) {

    public Example {
      features = List.copyOf(features);
    }
  }

  private ClassifierTraining() {}

  /**
   * Learns from examples.
   *
   * @param cutoff how often a feature must occur to count
   * @param penalty how much large weights cost: L2
   * @throws PosologyException if all examples are right, or none
   */
  public static Classifier train(List<Example> examples, int cutoff, double penalty) {
    long right = examples.stream().filter(Example::right).count();
    if (right == 0 || right == examples.size()) {
      throw new PosologyException(
          "nothing to learn: " + right + " of " + examples.size() + " examples are right");
    }
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      String outcome = example.right() ? Classifier.YES : Classifier.NO;
      events.add(new Event(outcome, example.features().toArray(String[]::new)));
    }
    try {
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters(cutoff, penalty), null);
      return new Classifier(
          (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
    } catch (IOException e) {
      throw new PosologyException("the examples cannot be read: " + e.getMessage(), e);
    }
  }

  private static TrainingParameters parameters(int cutoff, double penalty) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, penalty);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    return parameters;
  }

  /** Writes a classifier, so that {@link Classifier#load} reads it. */
  public static void write(Classifier classifier, Path file) {
    try {
      classifier.write(file);
    } catch (IOException e) {
      throw new PosologyException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
