package org.posology.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.posology.assertion.ConfidenceTraining.Judged;
import org.posology.document.Article;
import org.posology.evaluation.AssertionTraining;
import org.posology.evaluation.Figure;
import org.posology.evaluation.GoldArticle;
import org.posology.evaluation.GoldReader;
import org.posology.evaluation.Scorer;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.spec.Shared;

/**
 * Whether confidence means something: on gold, which nothing was fitted to. {@code mvn test
 * -Dtest=ConfidenceScoresTest -Dscores.write=true} writes the table anew.
 */
class ConfidenceScoresTest {

  private static final Path SCORES = Path.of("models/scores/confidence.txt");
  private static final String HEADING =
      """
      # gold/dev.jsonl (annotated by a language model under the guidelines): the confidence of
      # its claims, and what is found at the default limit. Nothing is fitted to these articles.
      # mvn test -Dtest=ConfidenceScoresTest -Dscores.write=true
      """;

  /** The least Brier score that counts as a drop. */
  private static final double SLACK = 0.005;

  private record Entry(
      Article article, GoldArticle gold, CandidateReader.Reading reading, List<Judged> judged) {}

  private record Rated(double confidence, boolean right) {}

  @Test
  void confidenceIsCalibrated() throws IOException {
    List<Entry> entries = read(Shared.require("gold/dev.jsonl"));
    Scorer scorer = new Scorer();
    List<Rated> rated = new ArrayList<>();
    int claiming = 0;
    int firstRight = 0;
    for (Entry entry : entries) {
      List<Rated> own = rate(entry, scorer);
      rated.addAll(own);
      if (!entry.gold().assertions().isEmpty()) {
        claiming++;
        firstRight += firstIsRight(own) ? 1 : 0;
      }
    }
    double brier = brier(rated);
    String table =
        String.format(Locale.ROOT, "brier %.4f over %d candidates%n", brier, rated.size())
            + String.format("first assertion right in %d of %d articles%n", firstRight, claiming)
            + reliability(rated)
            + scorer.table();
    if (Boolean.getBoolean("scores.write")) {
      Files.writeString(SCORES, HEADING + table);
    }
    assertThat(brier).isLessThanOrEqualTo(committedBrier() + SLACK);
    assertThat(scorer.score(Figure.FULL).f1()).isGreaterThan(0.45);
  }

  private static double committedBrier() throws IOException {
    return Files.readAllLines(SCORES).stream()
        .filter(line -> line.startsWith("brier "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
        .findFirst()
        .orElseThrow();
  }

  private static List<Rated> rate(Entry entry, Scorer scorer) {
    List<Candidate> candidates = entry.judged().stream().map(Judged::candidate).toList();
    List<Assertion> rated = CONFIDENCE.keeping(0).rate(candidates);
    CandidateReader.Reading reading = entry.reading();
    scorer.add(
        entry.gold(),
        new Extraction(
            entry.article(),
            reading.drugs(),
            reading.doses(),
            reading.outcomes(),
            CONFIDENCE.rate(candidates)));
    List<Rated> judged = new ArrayList<>();
    for (int i = 0; i < rated.size(); i++) {
      judged.add(new Rated(rated.get(i).confidence(), entry.judged().get(i).full()));
    }
    return judged;
  }

  private static final Confidence CONFIDENCE = Confidence.load(Path.of("models"));

  private static boolean firstIsRight(List<Rated> rated) {
    return rated.stream()
        .max(Comparator.comparingDouble(Rated::confidence))
        .map(Rated::right)
        .orElse(false);
  }

  private static double brier(List<Rated> rated) {
    return rated.stream()
        .mapToDouble(one -> Math.pow(one.confidence() - (one.right() ? 1 : 0), 2))
        .average()
        .orElseThrow();
  }

  /** For each tenth of confidence: how many, what was said, what was right. */
  private static String reliability(List<Rated> rated) {
    StringBuilder table = new StringBuilder("confidence      n  mean  right\n");
    for (int tenth = 0; tenth < 10; tenth++) {
      double from = tenth / 10.0;
      List<Rated> within =
          rated.stream()
              .filter(one -> one.confidence() >= from && one.confidence() < from + 0.1)
              .toList();
      double mean = within.stream().mapToDouble(Rated::confidence).average().orElse(0);
      long right = within.stream().filter(Rated::right).count();
      table.append(
          String.format(
              Locale.ROOT,
              "%.1f-%.1f %9d  %.2f  %s%n",
              from,
              from + 0.1,
              within.size(),
              mean,
              within.isEmpty()
                  ? "-"
                  : String.format(Locale.ROOT, "%.2f", 1.0 * right / within.size())));
    }
    return table.toString();
  }

  private static List<Entry> read(Path file) throws IOException {
    CandidateReader candidates = CandidateReader.load(Path.of("models"), Path.of("config"));
    List<Entry> entries = new ArrayList<>();
    try (SourceReader source = SourceReader.open(file)) {
      for (GoldArticle gold : GoldReader.read(file)) {
        Article article = ((ArticleRecord) Objects.requireNonNull(source.next())).article();
        CandidateReader.Reading reading = candidates.read(article);
        entries.add(
            new Entry(
                article, gold, reading, AssertionTraining.judged(gold, reading.candidates())));
      }
    }
    return entries;
  }
}
