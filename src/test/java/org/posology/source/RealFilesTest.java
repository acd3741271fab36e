package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.posology.document.Article;
import org.posology.document.Section;
import org.posology.document.SectionCategory;
import org.posology.spec.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PubMed's own files, and the gold's, where the corpora are beside the project. */
class RealFilesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CITATION = Pattern.compile("<MedlineCitation[ >]");

  @Test
  void everyCitationIsAccountedFor() throws IOException {
    int all = 0;
    for (Path file : pubmedFiles()) {
      List<SourceRecord> records = Sources.read(SourceReader.open(file));
      int citations = citations(file);
      assertThat(Sources.articles(records)).as(file.toString()).hasSize(citations);
      assertThat(Sources.of(RejectedRecord.class, records)).isEmpty();
      assertThat(records).extracting(SourceRecord::position).isSorted().doesNotHaveDuplicates();
      all += citations;
    }
    assertThat(all).isEqualTo(1013);
  }

  @Test
  void noElementOfTenYearsOfDtdsIsUnknown() throws IOException {
    for (Path file : pubmedFiles()) {
      try (SourceReader reader = SourceReader.open(file)) {
        while (reader.next() != null) {
          // read for the count only
        }
        assertThat(reader.unknownElements()).as(file.toString()).isEmpty();
        assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
      }
    }
  }

  /** DeleteCitation ignored, then silently lost by a refactoring (FIELD.md). */
  @Test
  void theDeletionOfTheUpdateFileIsAnEvent() {
    Path file = Shared.require("data/articles/medline16n0902.xml.gz");
    assertThat(Sources.of(DeletionRecord.class, Sources.read(SourceReader.open(file))))
        .containsExactly(new DeletionRecord(604, "PMID:26432306", 1, LocalDate.of(2015, 12, 27)));
  }

  @Test
  void theFileWithAByteOrderMarkBeginsWithItsFirstCitation() {
    Path file = Shared.require("data/articles/pubmed_result_hepatitis_2015_sk8erjs69.xml.gz");
    assertThat(Sources.read(SourceReader.open(file)).get(0))
        .isInstanceOfSatisfying(
            ArticleRecord.class,
            first -> assertThat(first.article().id()).isEqualTo("PMID:26463095"));
  }

  @Test
  void theTitleAndAbstractOfTheSavedPageAreThoseOfTheGold() throws IOException {
    JsonNode gold = gold("gold/seed.jsonl").get(0);
    List<Article> read =
        Sources.articles(Sources.read(SourceReader.open(Shared.require("gold/seed.txt"))));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).id()).isEqualTo(gold.get("id").asString());
    assertThat(read.get(0).title()).isEqualTo(gold.get("title").asString());
    assertThat(read.get(0).abstractText()).isEqualTo(gold.get("abstract").asString());
  }

  @Test
  void theTextOfJsonLinesIsTheGoldsCharacterForCharacter() throws IOException {
    Path file = Shared.require("gold/dev.jsonl");
    Iterator<Article> read = Sources.articles(Sources.read(SourceReader.open(file))).iterator();
    for (JsonNode gold : gold("gold/dev.jsonl")) {
      Article article = read.next();
      assertThat(article.id()).isEqualTo(gold.get("id").asString());
      assertThat(article.text())
          .isEqualTo(gold.get("title").asString() + "\n" + gold.get("abstract").asString());
    }
    assertThat(read).isExhausted();
  }

  /** NLM's own categories against those that the label alone gives. */
  @Test
  void labelsGetTheCategoriesThatNlmGivesThem() throws IOException {
    List<Section> labelled = new ArrayList<>();
    for (Path file : pubmedFiles()) {
      for (Article article : Sources.articles(Sources.read(SourceReader.open(file)))) {
        article.sections().stream().filter(RealFilesTest::isAssigned).forEach(labelled::add);
      }
    }
    long same =
        labelled.stream()
            .filter(
                section ->
                    SectionLabels.category(String.valueOf(section.label())) == section.category())
            .count();
    assertThat(same / (double) labelled.size()).isGreaterThan(0.98);
  }

  private static boolean isAssigned(Section section) {
    return section.label() != null && section.category() != SectionCategory.UNASSIGNED;
  }

  private static List<JsonNode> gold(String path) throws IOException {
    return Files.readAllLines(Shared.require(path)).stream().map(JSON::readTree).toList();
  }

  private static List<Path> pubmedFiles() throws IOException {
    try (Stream<Path> files = Files.list(Shared.require("data/articles"))) {
      return files.filter(file -> file.toString().endsWith(".xml.gz")).sorted().toList();
    }
  }

  private static int citations(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return (int) lines.lines().flatMap(line -> CITATION.matcher(line).results()).count();
    }
  }
}
