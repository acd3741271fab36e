package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.document.Article;
import org.posology.document.Section;
import org.posology.document.SectionCategory;

class JsonLinesTest {

  @Test
  void theTextIsTakenAsItStands() {
    Article article =
        Sources.article(
            "{\"id\":\"PMC1\",\"title\":\" A  title \",\"abstract\":\" RESULTS: a\\n\\tb \\u2009c \"}");
    assertThat(article.text()).isEqualTo(" A  title \n RESULTS: a\n\tb \u2009c ");
    assertThat(article.sections().get(1).category()).isEqualTo(SectionCategory.RESULTS);
    assertThat(article.sections().get(1).span().of(article.text())).isEqualTo("a\n\tb \u2009c");
  }

  @ParameterizedTest
  @CsvSource({"PMC4804082", "PMID26702161", "12345678", "PMID:900000001", "a b"})
  void theIdComesBackAsItWasGiven(String id) {
    assertThat(Sources.article("{\"id\":\"" + id + "\",\"title\":\"A\"}").id()).isEqualTo(id);
  }

  @Test
  void aNumberAsIdStaysThatNumber() {
    assertThat(Sources.article("{\"id\": 12345678, \"title\": \"A\"}").id()).isEqualTo("12345678");
  }

  @Test
  void missingAndNullAreEmpty() {
    assertThat(Sources.article("{\"id\":\"a\"}").text()).isEqualTo("\n");
    assertThat(
            Sources.article("{\"id\":\"a\",\"title\":\"T\",\"abstract\":null,\"sections\":null}")
                .text())
        .isEqualTo("T\n");
  }

  @Test
  void sectionsStandForAnAbstract() {
    Article article =
        Sources.article(
            "{\"x\":{\"y\":[1,{}]},\"id\":\"a\",\"title\":\"T\",\"sections\":[{\"label\":\"AIM\",\"text\":\"To try.\"},"
                + "{\"label\":null,\"text\":\"More.\",\"z\":[]}]}");
    assertThat(article.text()).isEqualTo("T\nAIM: To try. More.");
    assertThat(article.sections()).extracting(Section::label).containsExactly(null, "AIM", null);
  }

  @Test
  void whatNoDatabaseKeepsIsReplacedOneForOne() {
    assertThat(
            Sources.article("{\"id\":\"a\",\"title\":\"x\\u0000y\\ud800z\\ud83d\\ude00\\udc00\"}")
                .title())
        .isEqualTo("x\ufffdy\ufffdz\ud83d\ude00\ufffd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"A\"}            | line 2: no \"id\"",
        "{\"id\":\" \"}               | line 2: no \"id\"",
        "{\"id\":[1]}                 | line 2: \"id\" is no string",
        "{\"id\":\"a\",\"sections\":{}} | line 2: \"sections\" is no list",
        "[1]                          | line 2: no JSON object",
        "{\"id\":\"a\"} {}            | line 2: more than one JSON object in the line"
      })
  void aBadLineIsRejectedWithItsNumber(String line, String reason) {
    assertThat(Sources.read("{\"id\":\"first\"}\n" + line + "\n{\"id\":\"last\"}\n"))
        .hasSize(3)
        .element(1)
        .isInstanceOfSatisfying(
            RejectedRecord.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
  }

  @Test
  void brokenJsonSaysWhere() {
    assertThat(Sources.read("{\"id\":\"a\",\n{\"id\":\"b\"}"))
        .first()
        .isInstanceOfSatisfying(
            RejectedRecord.class, bad -> assertThat(bad.reason()).startsWith("line 1: not JSON: "));
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() {
    String lines =
        "{\"id\":\"a\",\"title\":\""
            + "x".repeat(300_000)
            + "\"}\n{\"id\":\"b\",\"title\":\"B\"}\n";
    var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    var records = Sources.read(SourceReader.open(in, "test", new SourceLimits(2048, 1000)));
    assertThat(records).hasSize(2);
    assertThat(records.get(0))
        .isInstanceOfSatisfying(
            RejectedRecord.class,
            bad -> assertThat(bad.reason()).isEqualTo("line 1: longer than 2048 bytes"));
    assertThat(records.get(1)).isInstanceOf(ArticleRecord.class);
  }
}
