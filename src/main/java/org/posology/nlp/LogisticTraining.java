package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.posology.document.PosologyException;

/**
 * Trains a {@link LogisticModel}: OpenNLP's maximum entropy with a Gaussian prior, by {@link
 * Descent}.
 *
 * <p>Examples of another kind of text than the model is for help less than our own, but help: each
 * feature is learnt once for all examples, once for ours and once for the others; what is kept is
 * the first two added up (Daumé III, Frustratingly easy domain adaptation, ACL 2007).
 */
public final class LogisticTraining {

  /**
   * What a feature begins with that is one of many and says little, like a word: in training it
   * counts for {@link #SHARE} of another one, so its weight is held closer to zero.
   */
  public static final String FAINT = "~";

  /** Before the copies of features; no feature of a caller begins so. */
  private static final String OURS = "ours ";

  private static final String OTHERS = "others ";
  private static final float SHARE = 0.2f;
  private static final double NO_WEIGHT = 0.002;

  /**
   * Something whose class is known.
   *
   * @param features what is known of it
   * @param label the number of its class
   * @param ours whether it is of the kind that the model will see
   */
  public record Example(List<String> features, int label, boolean ours) {

    public Example {
      features = List.copyOf(features);
    }
  }

  /**
   * How a classifier is trained.
   *
   * @param prior how strongly weights are held to zero
   * @param cutoff features seen less often are left out
   */
  public record Settings(double prior, int cutoff) {}

  private LogisticTraining() {}

  /**
   * Writes a classifier.
   *
   * @param heading what the file says of itself in its first line
   */
  public static void write(LogisticModel classifier, String heading, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + heading);
    lines.addAll(classifier.lines());
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new PosologyException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** A classifier of {@code classes} classes. */
  public static LogisticModel train(List<Example> examples, int classes, Settings settings) {
    boolean mixed = examples.stream().map(Example::ours).distinct().count() > 1;
    List<List<String>> contexts = examples.stream().map(one -> context(one, mixed)).toList();
    Set<String> kept = frequent(contexts, settings.cutoff());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < contexts.size(); i++) {
      events.add(event(contexts.get(i).stream().filter(kept::contains).toList(), examples.get(i)));
    }
    DataIndexer index = index(events);
    double[] parameters =
        Descent.minimum(
            new QNMinimizer.L2RegFunction(new NegLogLikelihood(index), settings.prior()));
    return new LogisticModel(classes, weights(index, parameters, classes));
  }

  private static List<String> context(Example example, boolean mixed) {
    List<String> context = new ArrayList<>(example.features());
    if (mixed) {
      String kind = example.ours() ? OURS : OTHERS;
      example.features().forEach(feature -> context.add(kind + feature));
    }
    return context;
  }

  /** The features that are seen so often. OpenNLP's own cutoff takes values for other features'. */
  private static Set<String> frequent(List<List<String>> contexts, int cutoff) {
    Map<String, Integer> counts = new HashMap<>();
    contexts.forEach(all -> all.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
    counts.values().removeIf(count -> count < cutoff);
    return counts.keySet();
  }

  private static Event event(List<String> context, Example example) {
    float[] values = new float[context.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = share(context.get(i));
    }
    return new Event(Integer.toString(example.label()), context.toArray(String[]::new), values);
  }

  private static float share(String feature) {
    return feature.startsWith(FAINT) || feature.startsWith(OURS + FAINT) ? SHARE : 1;
  }

  private static DataIndexer index(List<Event> events) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    try {
      DataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      return indexer;
    } catch (IOException e) {
      throw new IllegalStateException("a list cannot fail to be read", e);
    }
  }

  /** Of each feature the weights of all classes but the last, relative to that. */
  private static Map<String, double[]> weights(
      DataIndexer index, double[] parameters, int classes) {
    String[] features = index.getPredLabels();
    String[] labels = index.getOutcomeLabels();
    Map<String, double[]> weights = new HashMap<>();
    for (int i = 0; i < features.length; i++) {
      if (!features[i].startsWith(OTHERS)) {
        String plain =
            features[i].startsWith(OURS) ? features[i].substring(OURS.length()) : features[i];
        double[] row = weights.computeIfAbsent(plain, name -> new double[classes]);
        for (int k = 0; k < labels.length; k++) {
          row[Integer.parseInt(labels[k])] += share(plain) * parameters[k * features.length + i];
        }
      }
    }
    return relative(weights, classes);
  }

  private static Map<String, double[]> relative(Map<String, double[]> weights, int classes) {
    Map<String, double[]> relative = new HashMap<>();
    weights.forEach(
        (feature, row) -> {
          double[] kept = new double[classes - 1];
          Arrays.setAll(kept, i -> row[i] - row[classes - 1]);
          if (Arrays.stream(kept).anyMatch(weight -> Math.abs(weight) > NO_WEIGHT)) {
            relative.put(feature, kept);
          }
        });
    return relative;
  }
}
