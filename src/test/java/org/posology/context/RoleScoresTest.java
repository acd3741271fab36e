package org.posology.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posology.document.Article;
import org.posology.document.SectionCategory;
import org.posology.document.Sentence;
import org.posology.nlp.TextAnalyzer;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;
import org.posology.spec.Shared;

/**
 * Roles of sentences of labelled abstracts whose labels are hidden, compared with the labels.
 * {@code -Dscores.write=true} writes {@code models/scores/sections.txt} anew.
 */
class RoleScoresTest {

  private static final int MOST = 1500;
  private static final double FLOOR = 0.80;
  private static final List<SectionCategory> CATEGORIES =
      List.of(
          SectionCategory.BACKGROUND,
          SectionCategory.OBJECTIVE,
          SectionCategory.METHODS,
          SectionCategory.RESULTS,
          SectionCategory.CONCLUSIONS);

  @Test
  void readsSectionsThatNobodyLabelled() throws IOException {
    int[][] counts = count(Path.of("models"), Shared.require("data"));
    String table = table(counts);
    System.out.print(table);
    if (Boolean.getBoolean("scores.write")) {
      Files.writeString(Path.of("models/scores/sections.txt"), table);
    }
    assertThat(accuracy(counts)).isGreaterThanOrEqualTo(FLOOR);
  }

  public static void main(String[] args) throws IOException {
    System.out.print(table(count(Path.of(args[0]), Path.of(args[1]))));
  }

  private static int[][] count(Path models, Path data) throws IOException {
    Set<String> learnt = learnt(data.resolve("corpora/evidence-outcomes/brat"));
    Path file = data.resolve("articles/abstracts.jsonl.gz");
    RoleReader roles = RoleReader.load(models);
    TextAnalyzer analyzer = TextAnalyzer.load(models);
    int[][] counts = new int[CATEGORIES.size()][CATEGORIES.size() + 1];
    int read = 0;
    try (SourceReader reader = SourceReader.open(file)) {
      for (SourceRecord next = reader.next(); next != null && read < MOST; next = reader.next()) {
        if (next instanceof ArticleRecord record
            && isLabelled(record.article())
            && !learnt.contains(key(record.article().title()))) {
          add(roles, analyzer.analyze(record.article()), counts);
          read++;
        }
      }
    }
    return counts;
  }

  /** The titles that the model was trained on: nearly all of them are in the file too. */
  private static Set<String> learnt(Path folder) throws IOException {
    Set<String> titles = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        titles.add(key(Files.readAllLines(file).get(0)));
      }
    }
    return titles;
  }

  private static String key(String title) {
    String letters = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return letters.substring(0, Math.min(60, letters.length()));
  }

  private static boolean isLabelled(Article article) {
    return article.sections().stream()
        .map(section -> section.category())
        .toList()
        .containsAll(
            List.of(SectionCategory.METHODS, SectionCategory.RESULTS, SectionCategory.CONCLUSIONS));
  }

  private static void add(RoleReader roles, List<Sentence> sentences, int[][] counts) {
    List<SentenceRole> read = roles.read(hidden(sentences));
    for (int i = 0; i < sentences.size(); i++) {
      int right = CATEGORIES.indexOf(sentences.get(i).category());
      if (right >= 0) {
        counts[right][column(read.get(i))]++;
      }
    }
  }

  private static List<Sentence> hidden(List<Sentence> sentences) {
    List<Sentence> hidden = new ArrayList<>();
    for (Sentence s : sentences) {
      boolean title = s.category() == SectionCategory.TITLE;
      SectionCategory category = title ? s.category() : SectionCategory.UNASSIGNED;
      hidden.add(new Sentence(s.span(), s.text(), category, s.tokens()));
    }
    return hidden;
  }

  private static int column(SentenceRole role) {
    return switch (role) {
      case BACKGROUND_FACT -> 0;
      case AIM -> 1;
      case METHOD -> 2;
      case FINDING -> 3;
      case CONCLUSION -> 4;
      case OTHER -> 5;
    };
  }

  /** Of the sentences whose role is that of a section. */
  private static double accuracy(int[][] counts) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
      for (int k = 0; k < counts.length; k++) {
        all += counts[i][k];
      }
    }
    return right / (double) all;
  }

  private static double f1(int[][] counts, int of) {
    int found = 0;
    int there = 0;
    for (int i = 0; i < counts.length; i++) {
      found += counts[i][of];
      there += counts[of][i];
    }
    return 2.0 * counts[of][of] / (found + there);
  }

  private static String table(int[][] counts) {
    StringBuilder table = new StringBuilder();
    table.append("# Roles of sentences, labels of sections hidden: abstracts.jsonl.gz, the first ");
    table
        .append(MOST)
        .append(" with labels that were not trained on.\n# Rows: section; columns: role read ");
    table.append("(background, aim, method, finding, conclusion, none).\n");
    table.append("# mvn test -Dtest=RoleScoresTest -Dscores.write=true\n");
    double macro = 0;
    for (int i = 0; i < counts.length; i++) {
      table.append(String.format(Locale.ROOT, "%-12s", CATEGORIES.get(i)));
      for (int count : counts[i]) {
        table.append(String.format(Locale.ROOT, "%7d", count));
      }
      table.append(String.format(Locale.ROOT, "  F1 %.3f%n", f1(counts, i)));
      macro += f1(counts, i) / counts.length;
    }
    table.append(
        String.format(Locale.ROOT, "accuracy %.3f, macro F1 %.3f%n", accuracy(counts), macro));
    return table.toString();
  }
}
