package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.assertion.AssertionExtractor;
import org.posology.document.Article;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;

/**
 * The whole extraction against annotated abstracts of our own. The table is committed; the build
 * fails where a figure drops. {@code mvn test -Dtest=ExtractionScoresTest -Dscores.write=true}
 * writes it anew.
 */
class ExtractionScoresTest {

  private static final Path SCORES = Path.of("models/scores/extraction.txt");
  private static final String HEADING =
      "# The whole extraction: the 40 abstracts of the bundled sample, invented and annotated by one"
          + " annotator.\n"
          + "# They read easier than real ones: a guard against drops, no measure of accuracy.\n"
          + "# mvn test -Dtest=ExtractionScoresTest -Dscores.write=true\n";

  /** How much a figure may vary without being a drop. */
  private static final double SLACK = 0.0005;

  @Test
  void noFigureDrops() throws IOException {
    Scorer scorer =
        score(Path.of("src/test/resources/org/posology/sample/pubmed-sample.gold.jsonl"));
    if (Boolean.getBoolean("scores.write")) {
      Files.writeString(SCORES, HEADING + scorer.table());
    }
    List<String> lines = Files.readAllLines(SCORES);
    for (Figure figure : Figure.values()) {
      assertThat(scorer.score(figure).f1())
          .as(figure.word())
          .isGreaterThanOrEqualTo(committed(lines, figure) - SLACK);
    }
  }

  private static double committed(List<String> lines, Figure figure) {
    return lines.stream()
        .filter(line -> line.startsWith(figure.word() + " "))
        .map(line -> line.replaceFirst(".*F1 ([0-9.]+).*", "$1"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  private static Scorer score(Path gold) throws IOException {
    AssertionExtractor extractor =
        ModelSet.load(Path.of("models"), Path.of("config")).newExtractor();
    Scorer scorer = new Scorer();
    List<GoldArticle> articles = GoldReader.read(gold);
    int at = 0;
    try (SourceReader reader = SourceReader.open(gold)) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        Article article = ((ArticleRecord) next).article();
        scorer.add(articles.get(at++), extractor.extract(article));
      }
    }
    return scorer;
  }
}
