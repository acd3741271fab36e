package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a source is packed and encoded changes nothing of what it says. */
class EncodingTest {

  private static final String TITLE = "Große Dosis: 5 µg";
  private static final String RECORD =
      XmlTextTest.record("<ArticleTitle>" + TITLE + "</ArticleTitle>");

  private static void assertRead(byte[] content) {
    List<SourceRecord> records = Sources.read(content);
    assertThat(Sources.articles(records))
        .singleElement()
        .satisfies(article -> assertThat(article.title()).isEqualTo(TITLE));
    assertThat(records).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theDeclaredEncodingIsRead(String encoding) {
    String xml =
        "<?xml version=\"1.0\" encoding='"
            + encoding
            + "'?>\n<PubmedArticleSet>"
            + RECORD
            + "</PubmedArticleSet>";
    assertRead(xml.getBytes(Charset.forName(encoding)));
    assertRead(Sources.gzip(xml.getBytes(Charset.forName(encoding))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoText(String encoding) {
    for (String content :
        List.of(
            "<PubmedArticleSet>" + RECORD + "</PubmedArticleSet>",
            "{\"id\":\"PMID:900000001\",\"title\":\"" + TITLE + "\"}",
            "PMID- 900000001\nTI  - " + TITLE + "\n",
            TITLE + "\n")) {
      assertRead(("\ufeff" + content).getBytes(Charset.forName(encoding)));
    }
  }

  @Test
  void membersOfGzipAreOneFileEvenThroughAPipe() {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(Sources.gzip("{\"id\":\"a\"}\n".getBytes(StandardCharsets.UTF_8)));
    members.writeBytes(Sources.gzip("{\"id\":\"b\"}\n".getBytes(StandardCharsets.UTF_8)));
    var pipe =
        new ByteArrayInputStream(members.toByteArray()) {
          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(Sources.read(SourceReader.open(pipe, "-"))).hasSize(2);
  }

  @Test
  void filesOneBehindTheOtherAreOneSource() {
    String file = "<?xml version=\"1.0\"?>\n<PubmedArticleSet>" + RECORD + "</PubmedArticleSet>\n";
    String other =
        "\ufeff<?xml version=\"1.0\"?><MedlineCitationSet>" + RECORD + "</MedlineCitationSet>";
    assertThat(Sources.articles(Sources.read(file + other))).hasSize(2);
  }

  @Test
  void bytesReadEndAtTheSize() throws Exception {
    byte[] packed =
        Sources.gzip(
            ("<PubmedArticleSet>" + RECORD + "</PubmedArticleSet>")
                .getBytes(StandardCharsets.UTF_8));
    SourceReader reader = SourceReader.open(new ByteArrayInputStream(packed), "test");
    Sources.read(reader);
    assertThat(reader.bytesRead()).isEqualTo(packed.length);
  }

  @Test
  void theFileNameSaysNothing() {
    assertThat(
            SourceReader.open(
                    new ByteArrayInputStream(RECORD.getBytes(StandardCharsets.UTF_8)), "a.jsonl")
                .format())
        .isEqualTo("PubMed XML");
  }
}
