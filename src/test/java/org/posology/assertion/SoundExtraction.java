package org.posology.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.Mention;
import org.posology.document.SectionText;

/** What holds of the extraction of any text. */
final class SoundExtraction {

  private SoundExtraction() {}

  static Article article(String title, String text) {
    return Article.of(
        "PMID:900000001", 1, title, List.of(SectionText.unlabelled(text)), Citation.UNKNOWN);
  }

  /** Whatever was found stands where it says, and the same article gives the same once more. */
  static void check(AssertionExtractor extractor, Article article) {
    Extraction found = extractor.extract(article);
    checkPlaces(article, found.drugs());
    checkPlaces(article, found.outcomes());
    for (LinkedDose linked : found.doses()) {
      checkPlaces(article, List.of(linked.mention()));
    }
    for (Assertion assertion : found.assertions()) {
      checkPlaces(article, List.of(assertion.outcome()));
      assertThat(assertion.evidence().span().of(article.text()))
          .isEqualTo(assertion.evidence().text());
      assertThat(assertion.confidence()).isBetween(0.0, 1.0);
    }
    assertThat(extractor.extract(article)).isEqualTo(found);
  }

  private static void checkPlaces(Article article, List<? extends Mention> mentions) {
    for (Mention mention : mentions) {
      assertThat(mention.span().of(article.text())).isEqualTo(mention.text());
    }
  }
}
