package org.posology.source;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.spec.Spec;

class LabelFinderTest {

  @TestFactory
  Stream<DynamicTest> labels() {
    return Spec.run("org/posology/source/labels.yaml", LabelFinderTest::sections);
  }

  private static List<String> sections(String text) {
    List<SectionText> whole = List.of(SectionText.unlabelled(text));
    Article article =
        LabelFinder.sectioned(Article.of("PMID:900000001", 1, "A title", whole, Citation.UNKNOWN));
    return article.sections().stream()
        .skip(1)
        .map(s -> s.label() + " | " + s.category() + " | " + s.span().of(article.text()))
        .toList();
  }
}
