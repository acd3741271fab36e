package org.posology.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.document.Token;

/**
 * Looks for a text whose sentences or tokens throw, overlap, or stand elsewhere than they say; see
 * {@code DoseTaggerFuzzTest}.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class TextAnalyzerFuzzTest {

  private static final TextAnalyzer ANALYZER = TextAnalyzer.load(Path.of("models"));

  @FuzzTest(maxDuration = "4s")
  void everySentenceStandsWhereItSays(FuzzedDataProvider data) {
    String title = data.consumeString(100);
    SectionText section = SectionText.unlabelled(data.consumeRemainingAsString());
    Article article = Article.of("PMID:900000001", 1, title, List.of(section), Citation.UNKNOWN);
    int end = 0;
    for (Sentence sentence : ANALYZER.analyze(article)) {
      assertThat(sentence.span().of(article.text())).isEqualTo(sentence.text());
      for (Token token : sentence.tokens()) {
        assertThat(token.begin()).isGreaterThanOrEqualTo(end);
        end = token.end();
      }
      assertThat(end).isEqualTo(sentence.span().end());
    }
  }
}
