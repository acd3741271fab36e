package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.PosologyException;
import org.posology.document.SectionCategory;
import org.posology.document.SectionText;
import org.posology.document.Sentence;

class TextAnalyzerTest {

  private static final Path MODELS = Path.of("models");

  private final TextAnalyzer analyzer = TextAnalyzer.load(MODELS);

  @Test
  void everySectionIsCutByItself() {
    Article article =
        Article.of(
            "PMID:900000001",
            1,
            "Verolin for pain: does it help?",
            List.of(
                new SectionText("METHODS", SectionCategory.METHODS, "Verolin 5 mg i.v. was given"),
                new SectionText("RESULTS", SectionCategory.RESULTS, "It helped. No one fell ill.")),
            Citation.UNKNOWN);

    List<Sentence> sentences = analyzer.analyze(article);

    assertThat(sentences)
        .extracting(Sentence::text)
        .containsExactly(
            "Verolin for pain: does it help?",
            "Verolin 5 mg i.v. was given",
            "It helped.",
            "No one fell ill.");
    assertThat(sentences)
        .extracting(Sentence::category)
        .containsExactly(
            SectionCategory.TITLE,
            SectionCategory.METHODS,
            SectionCategory.RESULTS,
            SectionCategory.RESULTS);
    assertThat(sentences)
        .allSatisfy(s -> assertThat(s.span().of(article.text())).isEqualTo(s.text()));
  }

  @Test
  void emptyAndBlankSectionsHaveNoSentences() {
    Article article =
        Article.of("PMID:900000002", 1, "", List.of(SectionText.unlabelled(" ")), Citation.UNKNOWN);

    assertThat(analyzer.analyze(article)).isEmpty();
  }

  @Test
  void aMissingModelSaysHowToMakeIt() {
    assertThatThrownBy(() -> TextAnalyzer.load(Path.of("no-such-folder")))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no-such-folder")
        .hasMessageContaining("train sentences");
  }
}
