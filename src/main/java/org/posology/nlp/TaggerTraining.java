package org.posology.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.posology.document.PosologyException;

/**
 * Trains the models of {@link SequenceTagger}: an averaged perceptron that reads each sentence from
 * left to right, sees the outcomes that it chose itself (not the right ones, as OpenNLP's trainers
 * do, which then trust them too much), and is changed where it was wrong or hardly right. What is
 * written is OpenNLP's own kind of perceptron model, to be read greedily (beam of 1).
 *
 * <p>Weights are rounded to {@link #GRID}: so sums are exact, and the order of adding is free.
 */
public final class TaggerTraining {

  private static final double GRID = 1024;

  private final List<String> outcomes;
  private final Perceptron perceptron;
  private final TaggerSettings settings;

  private TaggerTraining(List<String> outcomes, TaggerSettings settings) {
    this.outcomes = outcomes;
    this.perceptron = new Perceptron(outcomes.size());
    this.settings = settings;
  }

  /**
   * Trains a tagger and writes it as an OpenNLP name finder model.
   *
   * @param model the file to write
   */
  public static void train(List<TaggedSentence> sentences, TaggerSettings settings, Path model) {
    try {
      train(sentences, settings).serialize(model);
    } catch (IOException e) {
      throw new PosologyException(model + " cannot be written: " + e.getMessage(), e);
    }
  }

  static TokenNameFinderModel train(List<TaggedSentence> sentences, TaggerSettings settings) {
    List<String> outcomes =
        sentences.stream().flatMap(s -> outcomes(s).stream()).distinct().sorted().toList();
    if (outcomes.size() < 2) {
      throw new PosologyException("nothing to learn: the sentences hold no tags");
    }
    TaggerTraining training = new TaggerTraining(outcomes, settings);
    List<Example> examples = training.examples(sentences);
    Random random = new Random(settings.seed());
    for (int pass = 0; pass < settings.passes(); pass++) {
      Collections.shuffle(examples, random);
      examples.forEach(training::learn);
    }
    return training.model();
  }

  /** A sentence's fixed features as numbers, and its right outcomes. */
  private record Example(SentenceFeatures features, List<int[]> fixed, List<Integer> right) {}

  private List<Example> examples(List<TaggedSentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (TaggedSentence sentence : sentences) {
      SentenceFeatures features = features(sentence);
      for (int i = 0; i < sentence.forms().size(); i++) {
        features.fixed(i).forEach(feature -> counts.merge(feature, 1, Integer::sum));
      }
    }
    List<Example> examples = new ArrayList<>();
    sentences.forEach(sentence -> examples.add(example(sentence, counts)));
    return examples;
  }

  private static SentenceFeatures features(TaggedSentence sentence) {
    return new SentenceFeatures(sentence.forms(), sentence.extras());
  }

  private Example example(TaggedSentence sentence, Map<String, Integer> counts) {
    SentenceFeatures features = features(sentence);
    List<int[]> fixed = new ArrayList<>();
    for (int i = 0; i < sentence.forms().size(); i++) {
      fixed.add(
          perceptron.numbersOf(
              features.fixed(i).stream()
                  .filter(feature -> counts.getOrDefault(feature, 0) >= settings.cutoff())
                  .toList()));
    }
    List<Integer> right = outcomes(sentence).stream().map(outcomes::indexOf).toList();
    return new Example(features, fixed, right);
  }

  private void learn(Example example) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < example.right().size(); i++) {
      int[] dependent = perceptron.numbersOf(example.features().dependent(i, chosen));
      double[] scores = new double[outcomes.size()];
      perceptron.score(example.fixed().get(i), scores);
      perceptron.score(dependent, scores);
      int right = example.right().get(i);
      String before = i == 0 ? "" : chosen.get(i - 1);
      chosen.add(outcomes.get(best(scores, before)));
      scores[right] -= settings.margin();
      int rival = best(scores, before);
      if (rival != right && Outcomes.mayFollow(before, outcomes.get(right))) {
        for (int[] features : List.of(example.fixed().get(i), dependent)) {
          perceptron.update(features, right, 1);
          perceptron.update(features, rival, -1);
        }
      }
      perceptron.step();
    }
  }

  private int best(double[] scores, String before) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      boolean better = best < 0 || scores[i] > scores[best];
      if (better && Outcomes.mayFollow(before, outcomes.get(i))) {
        best = i;
      }
    }
    return best;
  }

  private static List<String> outcomes(TaggedSentence sentence) {
    Span[] spans =
        sentence.tags().stream()
            .map(tag -> new Span(tag.begin(), tag.end(), tag.type()))
            .toArray(Span[]::new);
    return Arrays.asList(new BioCodec().encode(spans, sentence.forms().size()));
  }

  private TokenNameFinderModel model() {
    TaggerFactory.allow();
    List<String> labels = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    List<String> features = perceptron.features();
    int[] all = new int[outcomes.size()];
    Arrays.setAll(all, i -> i);
    for (int feature = 0; feature < features.size(); feature++) {
      double[] weights = rounded(feature);
      if (Arrays.stream(weights).anyMatch(weight -> weight != 0)) {
        labels.add(features.get(feature));
        contexts.add(new Context(all, weights));
      }
    }
    PerceptronModel model =
        new PerceptronModel(
            contexts.toArray(Context[]::new),
            labels.toArray(String[]::new),
            outcomes.toArray(String[]::new));
    return new TokenNameFinderModel(
        "eng",
        model,
        1,
        new byte[0],
        Map.of(),
        new HashMap<>(),
        new BioCodec(),
        new TaggerFactory());
  }

  private double[] rounded(int feature) {
    double[] weights = new double[outcomes.size()];
    Arrays.setAll(weights, i -> Math.rint(perceptron.average(feature, i) * GRID) / GRID);
    return weights;
  }
}
