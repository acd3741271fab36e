package org.posology.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posology.document.RuleFile;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.nlp.LogisticModel;

/**
 * Guesses the section of each sentence that stands under no label: how likely its words and its
 * place make each section, and how sections follow one another; of all sequences, the likeliest
 * (Viterbi). Sentences under a label keep their section. Immutable.
 */
final class SectionGuesser {

  static final List<SectionCategory> SECTIONS =
      List.of(
          SectionCategory.BACKGROUND,
          SectionCategory.OBJECTIVE,
          SectionCategory.METHODS,
          SectionCategory.RESULTS,
          SectionCategory.CONCLUSIONS);

  private static final int SIZE = SECTIONS.size();

  /** In shorter texts neither the place of a sentence nor what stands before it tells anything. */
  private static final int ENOUGH_FOR_PLACE = 4;

  private static final double NEVER = -1e6;

  private final LogisticModel words;
  private final double[][] order;

  /**
   * @param order logarithms of how likely each section follows each; the last row: how likely each
   *     comes first
   */
  SectionGuesser(LogisticModel words, double[][] order) {
    this.words = words;
    this.order = order;
  }

  /** Reads {@code sections.tsv} and {@code section-order.tsv}. */
  static SectionGuesser read(Path folder) {
    double[][] order = new double[SIZE + 1][SIZE];
    List<RuleFile.Row> rows = RuleFile.read(folder.resolve("section-order.tsv"), SIZE + 1);
    if (rows.size() != SIZE + 1) {
      throw rows.get(0).error("a row for each of " + SECTIONS + " and one for the first");
    }
    for (int i = 0; i <= SIZE; i++) {
      for (int k = 0; k < SIZE; k++) {
        order[i][k] = number(rows.get(i), k + 1);
      }
    }
    return new SectionGuesser(LogisticModel.load(folder.resolve("sections.tsv"), SIZE), order);
  }

  private static double number(RuleFile.Row row, int column) {
    try {
      return Double.parseDouble(row.column(column));
    } catch (NumberFormatException e) {
      throw row.error("'" + row.column(column) + "' is no number");
    }
  }

  /** The sections of an article's sentences; the title keeps its own. */
  List<SectionCategory> guess(List<Sentence> sentences) {
    List<SectionCategory> sections =
        new ArrayList<>(sentences.stream().map(Sentence::category).toList());
    if (!sections.contains(SectionCategory.UNASSIGNED)) {
      return sections;
    }
    List<Sentence> body =
        sentences.stream().filter(s -> s.category() != SectionCategory.TITLE).toList();
    int[] likeliest = likeliest(body);
    int at = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i) != SectionCategory.TITLE) {
        sections.set(i, SECTIONS.get(likeliest[at++]));
      }
    }
    return sections;
  }

  private int[] likeliest(List<Sentence> body) {
    double[][] best = new double[body.size()][SIZE];
    int[][] from = new int[body.size()][SIZE];
    for (int i = 0; i < body.size(); i++) {
      double[] here = logarithms(body, i);
      for (int k = 0; k < SIZE; k++) {
        from[i][k] = i == 0 ? SIZE : before(best[i - 1], k);
        double earlier = i == 0 ? 0 : best[i - 1][from[i][k]];
        double joint = body.size() < ENOUGH_FOR_PLACE ? 0 : order[from[i][k]][k];
        best[i][k] = here[k] + earlier + joint;
      }
    }
    int[] found = new int[body.size()];
    for (int i = body.size() - 1; i >= 0; i--) {
      found[i] = i == body.size() - 1 ? most(best[i]) : from[i + 1][found[i + 1]];
    }
    return found;
  }

  private int before(double[] earlier, int next) {
    double[] sums = new double[SIZE];
    Arrays.setAll(sums, k -> earlier[k] + order[k][next]);
    return most(sums);
  }

  private static int most(double[] values) {
    int most = 0;
    for (int i = 1; i < values.length; i++) {
      most = values[i] > values[most] ? i : most;
    }
    return most;
  }

  private double[] logarithms(List<Sentence> body, int at) {
    double[] logarithms = new double[SIZE];
    int known = SECTIONS.indexOf(body.get(at).category());
    if (known >= 0) {
      Arrays.fill(logarithms, NEVER);
      logarithms[known] = 0;
      return logarithms;
    }
    List<String> features =
        body.size() < ENOUGH_FOR_PLACE
            ? SectionFeatures.ofWords(body.get(at))
            : SectionFeatures.of(body.get(at), at, body.size());
    double[] likely = words.probabilities(features);
    Arrays.setAll(logarithms, k -> Math.log(likely[k] + 1e-9));
    return logarithms;
  }
}
