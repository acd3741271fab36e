package org.posology.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Trains the sentence model of {@link TextAnalyzer}. */
public final class SentenceTraining {

  private static final char[] STOPS = {'.', '?', '!'};
  private static final int ITERATIONS = 300;
  private static final int CUTOFF = 2;

  /** Own sentences are few beside those of the corpora, and hold the traps: they count so often. */
  private static final int WEIGHT_OF_OWN = 3;

  private SentenceTraining() {}

  /**
   * Trains on own sentences and on those of EvidenceOutcomes whose number doesn't end in 0 (these
   * are kept to measure by).
   *
   * @param own one sentence a line, an empty line behind each text
   * @param evidenceOutcomes the folder {@code brat} of the corpus
   * @param model the file to write
   */
  public static void train(Path own, Path evidenceOutcomes, Path model) {
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < WEIGHT_OF_OWN; i++) {
      texts.addAll(SentenceCorpus.lines(own));
    }
    texts.addAll(SentenceCorpus.evidenceOutcomes(evidenceOutcomes, name -> !isHeldOut(name)));
    train(texts).write(model);
  }

  /** One text in ten, to measure by. */
  static boolean isHeldOut(String name) {
    return name.endsWith("0");
  }

  static Trained train(List<List<String>> texts) {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    // No dictionary of abbreviations: with one, OpenNLP copies the whole text at every boundary.
    SentenceDetectorFactory factory = new SentenceDetectorFactory("eng", true, null, STOPS);
    try {
      return new Trained(
          SentenceDetectorME.train(
              "eng",
              new CollectionObjectStream<>(texts.stream().map(SentenceTraining::sample).toList()),
              factory,
              parameters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model before it is written. */
  record Trained(SentenceModel model) {

    void write(Path file) {
      try {
        model.serialize(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static SentenceSample sample(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String sentence : sentences) {
      int begin = text.length();
      text.append(sentence);
      spans.add(new Span(begin, text.length()));
      text.append(' ');
    }
    return new SentenceSample(text, spans.toArray(Span[]::new));
  }
}
