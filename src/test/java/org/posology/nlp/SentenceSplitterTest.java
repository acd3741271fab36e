package org.posology.nlp;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.spec.Spec;

class SentenceSplitterTest {

  private final TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));

  @TestFactory
  Stream<DynamicTest> sentences() {
    return Spec.run("nlp/sentences.yaml", this::sentences);
  }

  private List<String> sentences(String text) {
    Article article =
        Article.of(
            "PMID:900000003", 1, "", List.of(SectionText.unlabelled(text)), Citation.UNKNOWN);
    return analyzer.analyze(article).stream().map(Sentence::text).toList();
  }
}
