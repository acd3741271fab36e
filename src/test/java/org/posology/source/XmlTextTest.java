package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posology.spec.Spec;

/** What markup within a title or a section becomes. */
class XmlTextTest {

  @TestFactory
  Stream<DynamicTest> abstracts() {
    return Spec.run("org/posology/source/inline.yaml", XmlTextTest::abstractText);
  }

  @TestFactory
  Stream<DynamicTest> titles() {
    return Spec.run(
        "org/posology/source/inline.yaml",
        markup -> Sources.article(record("<ArticleTitle>" + markup + "</ArticleTitle>")).title());
  }

  private static String abstractText(String markup) {
    String text = "<Abstract><AbstractText>" + markup + "</AbstractText></Abstract>";
    return Sources.article(record(text)).abstractText();
  }

  static String record(String article) {
    return "<PubmedArticle><MedlineCitation><PMID>900000001</PMID><Article>"
        + article
        + "</Article></MedlineCitation></PubmedArticle>";
  }

  /** FIELD.md: 651 of 2,976 characters were eaten between {@code P<0.001} and the next tag. */
  @Test
  void unescapedSignsRejectTheRecordInsteadOfEatingText() {
    assertThat(Sources.read(record("<ArticleTitle>P<0.001 and <i>more</i></ArticleTitle>")))
        .singleElement()
        .isInstanceOf(RejectedRecord.class);
  }
}
