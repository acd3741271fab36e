package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.document.Article;
import org.posology.document.MeshHeading;
import org.posology.document.Section;
import org.posology.document.SectionCategory;
import org.posology.document.Span;

/** An update file with one record of each kind. */
class PubmedXmlTest {

  private final List<SourceRecord> records = Sources.fixture("update.xml");
  private final List<Article> articles = Sources.articles(records);

  @Test
  void everyRecordHasItsPlace() {
    assertThat(records)
        .extracting(SourceRecord::position)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(articles)
        .extracting(Article::id)
        .containsExactly(
            "PMID:900000001",
            "PMID:900000002",
            "PMID:900000004",
            "PMID:900000005",
            "PMID:900000006");
  }

  @Test
  void theTextIsTitleAndLabelledSections() {
    Article article = articles.get(0);
    assertThat(article.version()).isEqualTo(2);
    assertThat(article.text())
        .isEqualTo(
            "Zoledronate 4 mg in osteopenia: a trial.\n"
                + "BACKGROUND: Bone loss is common."
                + " PATIENTS AND DRUGS: Forty women got 4\u00a0mg/1.73 m²."
                + " Density rose by 10⁻³ g/cm³.");
    assertThat(article.sections())
        .extracting(Section::label)
        .containsExactly(null, "BACKGROUND", "PATIENTS AND DRUGS", null);
    assertThat(article.sections())
        .extracting(Section::category)
        .containsExactly(
            SectionCategory.TITLE,
            SectionCategory.BACKGROUND,
            SectionCategory.METHODS,
            SectionCategory.UNASSIGNED);
    assertThat(article.sections().get(1).span()).isEqualTo(new Span(53, 73));
  }

  @Test
  void theCitationIsWhatNlmIndexed() {
    var citation = articles.get(0).citation();
    assertThat(citation.journal()).isEqualTo("Ann Invent Trials");
    assertThat(citation.year()).isEqualTo(1998);
    assertThat(citation.language()).isEqualTo("eng");
    assertThat(citation.revised()).isEqualTo(LocalDate.of(2020, 11, 30));
    assertThat(citation.publicationTypes())
        .containsExactly("Randomized Controlled Trial", "Journal Article");
    assertThat(citation.substances())
        .containsExactly("Bone Density Conservation Agents", "Zoledronic Acid");
    assertThat(citation.meshHeadings())
        .containsExactly(
            new MeshHeading("D001851", "Bone Diseases, Metabolic", true, List.of("drug therapy")),
            new MeshHeading("D006801", "Humans", false, List.of()));
  }

  @Test
  void otherTitlesAndAbstractsStandInForWhatIsMissing() {
    Article article = articles.get(1);
    assertThat(article.title()).isEqualTo("Un essai de 5\u202fmg.");
    assertThat(article.abstractText()).isEqualTo("OBJECTIVE: To try. RESULTS: It worked.");
    assertThat(article.sections())
        .extracting(Section::category)
        .containsExactly(SectionCategory.TITLE, SectionCategory.OBJECTIVE, SectionCategory.RESULTS);
    assertThat(article.citation().journal()).isEqualTo("Revue inventée");
    assertThat(article.citation().year()).isEqualTo(2018);
  }

  /** FIELD.md: retracted papers went on supporting facts. */
  @Test
  void retractionsAreKnownFromEitherSide() {
    assertThat(articles)
        .extracting(article -> article.citation().retracted())
        .containsExactly(false, true, false, true, false);
    assertThat(articles.get(2).citation().retracts()).containsExactly("PMID:900000005");
  }

  @Test
  void aBrokenRecordIsRejectedAlone() {
    assertThat(records.get(2))
        .isInstanceOfSatisfying(
            RejectedRecord.class,
            broken -> {
              assertThat(broken.id()).isEqualTo("PMID:900000003");
              assertThat(broken.reason())
                  .startsWith("not well-formed: ")
                  .contains("</ArticleTitle>");
              assertThat(broken.excerpt()).startsWith("<PubmedArticle><MedlineCitation><PMID");
              assertThat(broken.offset()).isPositive();
            });
  }

  @Test
  void aChapterOfABookIsAnArticle() {
    Article chapter = articles.get(4);
    assertThat(chapter.text()).isEqualTo("Imaginol\nMilk levels are low.");
    assertThat(chapter.citation().journal()).isEqualTo("Invented drugs and lactation");
    assertThat(chapter.citation().year()).isEqualTo(2006);
  }

  /** FIELD.md: DeleteCitation ignored, then silently lost by a refactoring. */
  @Test
  void deletionsAreEventsDatedByWhatCameBefore() {
    LocalDate newest = LocalDate.of(2021, 1, 9);
    assertThat(records)
        .endsWith(
            new DeletionRecord(6, "PMID:900000007", 1, newest),
            new DeletionRecord(7, "PMID:900000008", 3, newest));
  }

  /** FIELD.md: a new DTD year broke the load. */
  @Test
  void unknownElementsAreCounted() throws IOException {
    try (SourceReader reader = SourceReader.open(Sources.stream("update.xml"), "update.xml")) {
      while (reader.next() != null) {
        // read for the count only
      }
      assertThat(reader.unknownElements()).containsOnly(java.util.Map.entry("FavouriteColour", 1L));
      assertThat(reader.format()).isEqualTo("PubMed XML");
    }
  }
}
