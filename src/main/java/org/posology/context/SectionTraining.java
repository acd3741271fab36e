package org.posology.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.nlp.LogisticModel;
import org.posology.nlp.LogisticTraining;
import org.posology.nlp.LogisticTraining.Example;

/**
 * Trains how sections of abstracts without labels are guessed, on abstracts with labels: {@code
 * sections.tsv} and {@code section-order.tsv}.
 */
public final class SectionTraining {

  private static final LogisticTraining.Settings SETTINGS = new LogisticTraining.Settings(2, 3);
  private static final int SIZE = SectionGuesser.SECTIONS.size();

  /** Seen so often before anything was seen. */
  private static final double PRIOR = 0.5;

  private SectionTraining() {}

  /**
   * Trains on labelled abstracts and writes the model.
   *
   * @param abstracts the sentences of each, with the categories of their sections
   */
  public static void train(List<List<Sentence>> abstracts, Path models) {
    List<Example> examples = new ArrayList<>();
    double[][] order = new double[SIZE + 1][SIZE];
    for (List<Sentence> sentences : abstracts) {
      List<Sentence> body =
          sentences.stream().filter(s -> s.category() != SectionCategory.TITLE).toList();
      int before = SIZE;
      for (int i = 0; i < body.size(); i++) {
        int section = SectionGuesser.SECTIONS.indexOf(body.get(i).category());
        if (section >= 0) {
          examples.add(new Example(SectionFeatures.of(body.get(i), i, body.size()), section, true));
          examples.add(new Example(SectionFeatures.ofWords(body.get(i)), section, true));
          order[before][section]++;
          before = section;
        }
      }
    }
    Path folder = models.resolve("context");
    LogisticModel words = LogisticTraining.train(examples, SIZE, SETTINGS);
    LogisticTraining.write(
        words,
        "Which section a sentence is of: feature, weights. Made by: posology train sections",
        folder.resolve("sections.tsv"));
    write(order, folder.resolve("section-order.tsv"));
  }

  private static void write(double[][] order, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add("# How sections follow one another (log): from; to " + SectionGuesser.SECTIONS);
    for (int i = 0; i <= SIZE; i++) {
      StringBuilder line =
          new StringBuilder(i == SIZE ? "first" : SectionGuesser.SECTIONS.get(i).toString());
      double total = PRIOR * SIZE;
      for (double count : order[i]) {
        total += count;
      }
      for (double count : order[i]) {
        line.append(String.format(Locale.ROOT, "\t%.3f", Math.log((count + PRIOR) / total)));
      }
      lines.add(line.toString());
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
