package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.document.Article;
import org.posology.document.MeshHeading;
import org.posology.document.Section;
import org.posology.document.SectionCategory;

class NbibTest {

  private final List<SourceRecord> records = Sources.fixture("references.nbib");
  private final List<Article> articles = Sources.articles(records);

  @Test
  void continuationLinesAreOneText() {
    assertThat(articles.get(0).text())
        .isEqualTo(
            "Imaginol 50 mg twice daily in chronic pain: a trial.\n"
                + "BACKGROUND: Pain is common. METHODS: Sixty adults got imaginol 50 mg or placebo."
                + " RESULTS: Pain fell by 2 points.");
    assertThat(articles.get(0).sections())
        .extracting(Section::category)
        .containsExactly(
            SectionCategory.TITLE,
            SectionCategory.BACKGROUND,
            SectionCategory.METHODS,
            SectionCategory.RESULTS);
  }

  @Test
  void tagsAreTheCitation() {
    var citation = articles.get(0).citation();
    assertThat(citation.journal()).isEqualTo("Ann Invent Trials");
    assertThat(citation.year()).isEqualTo(2019);
    assertThat(citation.language()).isEqualTo("eng");
    assertThat(citation.revised()).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(citation.publicationTypes())
        .containsExactly("Journal Article", "Randomized Controlled Trial");
    assertThat(citation.substances()).containsExactly("Analgesics", "Aspirin");
    assertThat(citation.meshHeadings())
        .containsExactly(
            new MeshHeading(null, "Adult", false, List.of()),
            new MeshHeading(null, "Pain", true, List.of("drug therapy", "prevention & control")));
    assertThat(citation.retracted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/, 0", "*, 0", "'', 0", "/drug therapy, 0", "Pain/, 1", "Pain//*etiology, 1"})
  void aHeadingThatIsNoneCostsNothingElse(String heading, int headings) {
    Article article =
        Sources.article("PMID- 900000041\nTI  - Imaginol in pain.\nMH  - " + heading + "\n");
    assertThat(article.title()).isEqualTo("Imaginol in pain.");
    assertThat(article.citation().meshHeadings()).hasSize(headings);
    assertThat(article.citation().meshHeadings())
        .allSatisfy(one -> assertThat(one.descriptor()).isEqualTo("Pain"))
        .allSatisfy(one -> assertThat(one.qualifiers()).doesNotContain(""));
  }

  @Test
  void aRetractionNoticeSaysWhatItRetracts() {
    assertThat(articles.get(1).citation().retracts()).containsExactly("PMID:900000021");
    assertThat(articles.get(1).citation().retracted()).isFalse();
  }

  @Test
  void aRecordWithoutNumberIsRejectedWithItsLine() {
    assertThat(Sources.of(RejectedRecord.class, records))
        .extracting(RejectedRecord::reason)
        .containsExactly("line 31: the PMID is no number: not a number");
  }

  @Test
  void theEnglishAbstractStandsInForTheMissingOne() {
    assertThat(articles.get(2).text()).isEqualTo("[Another trial].\nNothing was found.");
  }
}
