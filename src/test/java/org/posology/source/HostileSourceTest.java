package org.posology.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that arrives from outside can stop a run, fetch a URL, or fill the memory (SPEC.md). */
class HostileSourceTest {

  private static final String GOOD = XmlTextTest.record("<ArticleTitle>Good.</ArticleTitle>");

  private static String set(String... records) {
    return "<?xml version=\"1.0\"?><PubmedArticleSet>"
        + String.join("\n", records)
        + "</PubmedArticleSet>";
  }

  private static String titled(String markup) {
    return XmlTextTest.record("<ArticleTitle>" + markup + "</ArticleTitle>");
  }

  private static List<SourceRecord> read(String content, SourceLimits limits) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return Sources.read(SourceReader.open(in, "test", limits));
  }

  /** One rejection with that in its reason, then a good article. */
  private static void assertRejectedAlone(List<SourceRecord> records, String reason) {
    assertThat(records).hasSize(2);
    assertThat(records.get(0))
        .isInstanceOfSatisfying(
            RejectedRecord.class, bad -> assertThat(bad.reason()).contains(reason));
    assertThat(records.get(1)).isInstanceOf(ArticleRecord.class);
  }

  @Test
  void externalEntitiesAreNeverRead() {
    String xml =
        "<!DOCTYPE PubmedArticleSet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + set(titled("&x;"), GOOD);
    assertRejectedAlone(Sources.read(xml), "\"x\"");
  }

  @Test
  void noDtdIsFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    try {
      String dtd = "http://127.0.0.1:" + server.getAddress().getPort() + "/pubmed.dtd";
      String doctype = "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\" \"" + dtd + "\">";
      assertThat(Sources.articles(Sources.read(doctype + set(GOOD)))).hasSize(1);
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  /** A thousandfold: what unpacks to a hundred megabytes of one record costs that record. */
  @Test
  void aGzipBombIsOneRejection() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("<PubmedArticleSet><PubmedArticle>".getBytes(StandardCharsets.UTF_8));
      byte[] megabytes = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int megabyte = 0; megabyte < 100; megabyte++) {
        out.write(megabytes);
      }
      out.write("</PubmedArticle>".getBytes(StandardCharsets.UTF_8));
      out.write((GOOD + "</PubmedArticleSet>").getBytes(StandardCharsets.UTF_8));
    }
    assertRejectedAlone(Sources.read(packed.toByteArray()), "larger than 16777216 bytes");
  }

  /** {@code ../} and the like in an id or a file's name lead nowhere: they are only text. */
  @Test
  void tricksWithPathsInNamesAreOnlyText(@TempDir Path folder) throws IOException {
    String id = "../../etc/passwd\ufffd.xml"; // no database keeps NUL
    String line = "{\"id\":\"../../etc/passwd\\u0000.xml\",\"title\":\"T\"}";
    assertThat(Sources.article(line).id()).isEqualTo(id);
    Path odd = Files.writeString(folder.resolve("..%2f..;$(id) `id`.txt"), "A title\nAn abstract.");
    assertThat(Sources.articles(Sources.read(SourceReader.open(odd))))
        .singleElement()
        .satisfies(article -> assertThat(article.title()).isEqualTo("A title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "-1", "1e400", "0x7fffffff", ""})
  void numbersThatOverflowRejectTheRecordOrCountForNothing(String number) {
    String xml =
        GOOD.replace("<PMID>", "<PMID Version=\"" + number + "\">")
            .replace(
                "<Article>", "<DateRevised><Year>" + number + "</Year></DateRevised><Article>");
    List<SourceRecord> records = Sources.read(set(xml, GOOD));
    assertThat(records).hasSize(2);
    assertThat(records.get(1)).isInstanceOf(ArticleRecord.class);
  }

  @Test
  void entitiesNeverExpand() {
    String bomb =
        "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c"
            + " \"&b;&b;\">]>";
    assertRejectedAlone(Sources.read(bomb + set(titled("&c;"), GOOD)), "\"c\"");
  }

  @Test
  void recordsInTheDoctypeAreNone() {
    String doctype = "<!DOCTYPE PubmedArticleSet [<!ENTITY a '" + GOOD + "'>]>";
    assertThat(Sources.read(doctype + set(GOOD))).hasSize(1);
  }

  @Test
  void depthIsBounded() {
    String deep = "<i>".repeat(100_000) + "x" + "</i>".repeat(100_000);
    assertRejectedAlone(Sources.read(set(titled(deep), GOOD)), "not well-formed");
  }

  @Test
  void depthIsBoundedInJsonToo() {
    String deep = "{\"id\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertRejectedAlone(Sources.read(deep + "\n{\"id\":\"b\"}"), "not JSON");
  }

  @Test
  void anAbstractOfTenMegabytesIsNone() {
    String xml =
        "<Abstract><AbstractText>" + "dose ".repeat(2_000_000) + "</AbstractText></Abstract>";
    assertRejectedAlone(Sources.read(set(XmlTextTest.record(xml), GOOD)), "no abstract is so long");
  }

  @Test
  void aMillionAuthorsAreTooMany() {
    String authors = "<Author><LastName>D</LastName></Author>".repeat(1_000_000);
    String xml = XmlTextTest.record("<AuthorList>" + authors + "</AuthorList>");
    assertRejectedAlone(Sources.read(set(xml, GOOD)), "larger than 16777216 bytes");
  }

  @Test
  void aHundredThousandAuthorsAreNot() {
    String authors = "<Author><LastName>D</LastName></Author>".repeat(100_000);
    String xml = XmlTextTest.record("<AuthorList>" + authors + "</AuthorList>");
    assertThat(Sources.articles(Sources.read(set(xml, GOOD)))).hasSize(2);
  }

  @Test
  void whatIsTooLargeIsPassedOverWithoutBeingKept() {
    String large = titled("x".repeat(500_000));
    assertRejectedAlone(
        read(set(large, GOOD), new SourceLimits(4096, 100_000)), "larger than 4096 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- ", "<![CDATA[ ", "<?x "})
  void whatNobodyClosesEndsWithItsRecord(String opening) {
    List<SourceRecord> records = Sources.read(set(titled(opening), GOOD));
    assertRejectedAlone(records, "not well-formed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- </PubmedArticle> -->",
        "<![CDATA[</PubmedArticle>]]>",
        "<?x </PubmedArticle> ?>"
      })
  void whatOnlyLooksLikeAnEndIsNone(String markup) {
    assertThat(Sources.articles(Sources.read(set(titled(markup), GOOD)))).hasSize(2);
  }

  @Test
  void aRecordThatNeverEndsDoesNotTakeTheNextAlong() {
    String open = GOOD.replace("</PubmedArticle>", "");
    assertRejectedAlone(Sources.read(set(open, GOOD)), "<PubmedArticle> has no end: at byte");
  }

  @Test
  void aFileThatEndsWithinARecordSaysSo() {
    String xml = "<PubmedArticleSet>" + GOOD + GOOD.substring(0, 90);
    assertThat(Sources.read(xml))
        .last()
        .isInstanceOfSatisfying(
            RejectedRecord.class,
            bad -> {
              assertThat(bad.reason())
                  .isEqualTo("<PubmedArticle> has no end: the file ends within it");
              assertThat(bad.id()).isEqualTo("PMID:900000001");
            });
  }

  @Test
  void aFileThatEndsBetweenRecordsSaysSo() {
    List<SourceRecord> records = Sources.read("<PubmedArticleSet>" + GOOD);
    assertThat(records).hasSize(2);
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            RejectedRecord.class,
            bad -> assertThat(bad.reason()).endsWith("its root element has no end"));
  }

  @Test
  void gzipThatBreaksOffIsARejectionInEveryFormat() {
    String lines = "{\"id\":\"a\",\"title\":\"One\"}\n".repeat(5000);
    for (String content : List.of(set(GOOD.repeat(2000)), lines)) {
      byte[] packed = Sources.gzip(content.getBytes(StandardCharsets.UTF_8));
      List<SourceRecord> records = Sources.read(Arrays.copyOf(packed, packed.length / 2));
      assertThat(Sources.articles(records)).isNotEmpty();
      assertThat(Sources.of(RejectedRecord.class, records))
          .singleElement()
          .satisfies(bad -> assertThat(bad.reason()).contains("the compressed data break off"));
    }
  }

  @Test
  void gzipThatIsDamagedAtItsEndIsARejection() {
    byte[] packed = Sources.gzip(set(GOOD).getBytes(StandardCharsets.UTF_8));
    packed[packed.length - 6] ^= 1;
    assertThat(Sources.of(RejectedRecord.class, Sources.read(packed))).hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8RejectTheirRecord() {
    String xml = set(titled("5 \u00b5g"), GOOD);
    assertRejectedAlone(Sources.read(xml.getBytes(StandardCharsets.ISO_8859_1)), "UTF-8");
    String lines = "{\"id\":\"a\",\"title\":\"5 \u00b5g\"}\n{\"id\":\"b\"}";
    assertRejectedAlone(Sources.read(lines.getBytes(StandardCharsets.ISO_8859_1)), "UTF-8");
    String text = "5 \u00b5g of it\nAn abstract.";
    assertThat(Sources.read(text.getBytes(StandardCharsets.ISO_8859_1)))
        .singleElement()
        .isInstanceOf(RejectedRecord.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                 | empty",
        "'   \n '                           | empty",
        "<html><body>x</body></html>        | a web page in HTML",
        "<!DOCTYPE html><p>                 | a web page in HTML",
        "<?xml version='1.0'?><rss/>        | its root element is <rss>",
        "<eFetchResult><ERROR>x</ERROR></eFetchResult> | its root element is <eFetchResult>",
        "[{\"id\":\"a\"}]                   | JSON, but a list",
        "%PDF-1.7                           | a PDF"
      })
  void whatIsNoSourceSaysWhatItIs(String content, String reason) {
    assertThatThrownBy(() -> Sources.read(content))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("test.txt: ")
        .hasMessageContaining(reason);
  }

  @Test
  void binaryRubbishIsRefused() {
    byte[] rubbish = new byte[5000];
    new java.util.Random(7).nextBytes(rubbish);
    assertThatThrownBy(() -> Sources.read(rubbish))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> Sources.read(new byte[] {0x1f, (byte) 0x8b, 0, 0}))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void anUnknownEncodingIsRefused() {
    assertThatThrownBy(
            () -> Sources.read("<?xml version='1.0' encoding='x-none'?><PubmedArticleSet/>"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("x-none");
  }

  @Test
  void foldersAndMissingFilesAreRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> SourceReader.open(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("a folder");
    assertThatThrownBy(() -> SourceReader.open(folder.resolve("none.xml")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("no such file");
  }
}
