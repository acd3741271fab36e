package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.Article;
import org.posology.document.Section;
import org.posology.document.SectionCategory;

/** Text as a curator hands it in: typed, or saved from a PubMed page. */
class PlainTextTest {

  private static Article page(String name) {
    List<SourceRecord> records = Sources.fixture("pages/" + name);
    assertThat(records).hasSize(1).hasOnlyElementsOfType(ArticleRecord.class);
    return Sources.articles(records).get(0);
  }

  @Test
  void aPageWithAllItsFrame() {
    Article article = page("expanded.txt");
    assertThat(article.id()).isEqualTo("PMID:900000031");
    assertThat(article.text())
        .isEqualTo(
            "Imaginol 50 mg twice daily in chronic back pain: a randomized trial\n"
                + "Background: Back pain is common, and imaginol is new."
                + " Objective: To compare imaginol 50 mg twice daily with placebo."
                + " Methods: Two hundred adults were randomized for 12 weeks."
                + " Results: Pain fell by 2.1 points with imaginol and by 0.9 with placebo"
                + " (P = 0.01). Conclusions: Imaginol helps."
                + " Trial registration: Invented registry 0001.");
    assertThat(article.sections())
        .extracting(Section::category)
        .containsExactly(
            SectionCategory.TITLE,
            SectionCategory.BACKGROUND,
            SectionCategory.OBJECTIVE,
            SectionCategory.METHODS,
            SectionCategory.RESULTS,
            SectionCategory.CONCLUSIONS,
            SectionCategory.BACKGROUND);
    assertThat(article.citation().journal()).isEqualTo("Ann Invent Trials");
    assertThat(article.citation().year()).isEqualTo(2019);
    assertThat(article.citation().publicationTypes()).containsExactly("Clinical Trial");
  }

  @Test
  void aPageWithItsTitleOnlyOnce() {
    Article article = page("plain-layout.txt");
    assertThat(article.id()).isEqualTo("PMID:900000033");
    assertThat(article.text())
        .isEqualTo(
            "[Hiccups after high-dose fictamab]\n"
                + "A woman of 61 years had hiccups after fictamab 8 mg/kg. They stopped within 2"
                + " days.");
    assertThat(article.citation().year()).isEqualTo(2003);
    assertThat(article.citation().journal()).isEqualTo("J Nowhere Med");
  }

  @Test
  void aPageWithoutAbstract() {
    Article article = page("no-abstract.txt");
    assertThat(article.id()).isEqualTo("PMID:900000035");
    assertThat(article.text()).isEqualTo("Fictamab for all?\n");
    assertThat(article.citation().journal()).isEqualTo("Lancet Invent");
    assertThat(article.citation().year()).isEqualTo(2011);
  }

  @Test
  void aPageOfARetractedArticle() {
    Article article = page("retracted.txt");
    assertThat(article.id()).isEqualTo("retracted");
    assertThat(article.title()).isEqualTo("Fictacaine 0.5% 20 ml for blocks");
    assertThat(article.abstractText())
        .isEqualTo(
            "PURPOSE: To compare volumes. METHODS: Sixty blocks with fictacaine 0.5% 20 ml or 30"
                + " ml. RESULTS: Onset was the same.");
    assertThat(article.citation().retracted()).isTrue();
    assertThat(article.citation().journal()).isEqualTo("Anaesth Nowhere");
  }

  @Test
  void typedTextHasItsTitleInTheFirstLine() {
    Article article = Sources.article("\r\nImaginol 5 mg\r\n\r\nIt was  tried\r\nin 12 men.\r\n");
    assertThat(article.id()).isEqualTo("test");
    assertThat(article.text()).isEqualTo("Imaginol 5 mg\nIt was tried in 12 men.");
  }

  @Test
  void theHeadingAbstractIsNoText() {
    assertThat(Sources.article("A title\n\nAbstract\n\nThe text.").text())
        .isEqualTo("A title\nThe text.");
  }

  @Test
  void aTitleInBracketsIsNoList() {
    assertThat(Sources.article("[Imaginol in pain].\n\nIt helped.").text())
        .isEqualTo("[Imaginol in pain].\nIt helped.");
  }

  @Test
  void aTextThatCannotBeReadIsRejectedFromItsBeginning() {
    byte[] latin = "Imaginol 5 \u00b5g\nIt helped.\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Sources.of(RejectedRecord.class, Sources.read(latin)))
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.offset()).isZero();
              assertThat(rejected.reason()).contains("not UTF-8");
            });
  }

  @Test
  void aTitleAloneIsAnArticle() {
    assertThat(Sources.article("A title").text()).isEqualTo("A title\n");
  }

  /** Two marks of a page are few, and one of them may be a word of the article's own. */
  @Test
  void aTextThatNamesAHeadingIsNoPage() {
    assertThat(Sources.article("A title\nClipboard\nSubstances and their use.").text())
        .isEqualTo("A title\nClipboard Substances and their use.");
  }

  @Test
  void theFileNameIsTheIdWhereNoNumberIs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("my trial.v2.TXT.gz");
    Files.write(
        file, Sources.gzip("A title\nA text.".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Article article = Sources.articles(Sources.read(SourceReader.open(file))).get(0);
    assertThat(article.id()).isEqualTo("my trial.v2");
  }
}
