package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.spec.Shared;

/** A saved PubMed page, boilerplate and all, as a curator would hand it in. */
class SavedPageTest {

  @Test
  void saysWhatTheAbstractClaims() throws IOException {
    GoldArticle gold = GoldReader.read(Shared.require("gold/seed.jsonl")).get(0);
    Article article = read(Shared.require("gold/seed.txt"));
    Extraction extraction =
        ModelSet.load(Path.of("models"), Path.of("config")).newExtractor().extract(article);
    Scorer scorer = new Scorer();
    scorer.add(gold, extraction);
    assertThat(article.text()).isEqualTo(gold.text());
    assertThat(extraction.drugs()).extracting("text").contains("Gleevec", "Glivec");
    assertThat(List.copyOf(extraction.drugs())).extracting("concept").containsOnly("DB00619");
    assertThat(scorer.score(Figure.DOSE_DRUG)).isEqualTo(new Score(4, 4, 4));
    assertThat(scorer.score(Figure.PAIR).found()).isEqualTo(7);
    assertThat(scorer.score(Figure.FULL).found()).isGreaterThanOrEqualTo(4);
  }

  private static Article read(Path file) throws IOException {
    try (SourceReader reader = SourceReader.open(file)) {
      return ((ArticleRecord) Objects.requireNonNull(reader.next())).article();
    }
  }
}
