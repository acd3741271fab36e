package org.posology.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NlmMirrorTest {

  private static final NlmFile FILE = new NlmFile(26, 1);
  private static final String PATH = "baseline/" + FILE.name();

  @TempDir Path folder;
  private NlmServer server;
  private final byte[] content = new byte[200_000];

  @BeforeEach
  void start() throws IOException {
    server = new NlmServer();
    new Random(1).nextBytes(content);
    server.put("baseline", FILE.name(), content);
    server.putChecksum("baseline", FILE.name(), NlmServer.md5(content));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private NlmMirror mirror(long largest) {
    Manners manners =
        new Manners(1_000, 4, Duration.ofMillis(5), Duration.ofSeconds(3), Duration.ofSeconds(1));
    return new NlmMirror(server.base(), folder, manners, largest);
  }

  private MirroredFile get() {
    return mirror(1_000_000).get(NlmFolder.BASELINE, FILE);
  }

  private Path part() {
    return folder.resolve(FILE.name() + ".part");
  }

  @Test
  void aFileIsWholeAndIsNotDownloadedTwice() throws IOException {
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
    assertThat(get().md5()).isEqualTo(NlmServer.md5(content));
    assertThat(server.requestsOf(PATH)).isOne();
    assertThat(part()).doesNotExist();
  }

  @Test
  void aBrokenConnectionGoesOnWhereItBroke() throws IOException {
    server.trouble(PATH, NlmServer.cut(70_000));
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
    assertThat(server.requests()).contains(PATH).anyMatch(one -> one.startsWith(PATH + " bytes="));
    assertThat(server.requests()).doesNotContain(PATH + " bytes=0-");
  }

  @Test
  void whatAKilledProcessLeftIsGoneOnWith() throws IOException {
    Files.write(part(), Arrays.copyOf(content, 123_456));
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
    assertThat(server.requests()).containsExactly(PATH + ".md5", PATH + " bytes=123456-");
  }

  @Test
  void whatAKilledProcessLeftOfAnotherFileIsDownloadedAnew() throws IOException {
    Files.write(part(), new byte[50_000]);
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
    Files.write(part(), new byte[500_000]);
    Files.delete(folder.resolve(FILE.name()));
    assertThat(Files.readAllBytes(get().path())).as("longer than the file").isEqualTo(content);
  }

  @Test
  void aFileThatWasDamagedHereIsDownloadedAgain() throws IOException {
    Files.write(get().path(), new byte[10]);
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
  }

  @Test
  void aServerWithoutRangesBeginsAgain() throws IOException {
    Files.write(part(), Arrays.copyOf(content, 1_000));
    server.trouble(
        PATH,
        (exchange, body) -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    assertThat(Files.readAllBytes(get().path())).isEqualTo(content);
  }

  @Test
  void aWrongChecksumIsDownloadedAgainAndThenKeptAsideWithItsReason() throws IOException {
    server.putChecksum("baseline", FILE.name(), "0".repeat(32));
    assertThatThrownBy(this::get)
        .isInstanceOf(RemoteException.class)
        .hasMessageContainingAll(FILE.name(), "MD5", "0".repeat(32), "aside", "run again later");
    assertThat(server.requestsOf(PATH)).isEqualTo(3);
    assertThat(folder.resolve("aside").resolve(FILE.name())).hasBinaryContent(content);
    assertThat(folder.resolve("aside").resolve(FILE.name() + ".reason"))
        .content()
        .contains("NLM says 0000");
    assertThat(folder.resolve(FILE.name())).doesNotExist();
    server.putChecksum("baseline", FILE.name(), NlmServer.md5(content));
    assertThat(get().path()).hasBinaryContent(content);
  }

  @Test
  void busyServersAreAskedAgainAndNotBeforeTheyWant() {
    server.trouble(PATH, NlmServer.status(503, "1"));
    server.trouble(PATH, NlmServer.status(429, "Wed, 21 Oct 2015 07:28:00 GMT"));
    long start = System.nanoTime();
    assertThat(get().path()).hasBinaryContent(content);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(server.requestsOf(PATH)).isEqualTo(3);
  }

  @Test
  void aPauseThatIsTooLongIsNoPause() {
    server.trouble(PATH, NlmServer.status(503, "86400"));
    assertThatThrownBy(this::get).hasMessageContainingAll("503", "86400 s", "run again later");
    assertThat(server.requestsOf(PATH)).isOne();
  }

  @Test
  void whatStaysBrokenIsGivenUp() {
    for (int i = 0; i < 9; i++) {
      server.trouble(PATH, NlmServer.status(502, "0"));
    }
    assertThatThrownBy(this::get).hasMessageContainingAll(PATH, "502", "attempt 4");
    assertThat(server.requestsOf(PATH)).isEqualTo(4);
  }

  @Test
  void whatIsNotThereIsNotAskedAgain() {
    assertThatThrownBy(() -> mirror(10).get(NlmFolder.UPDATES, FILE))
        .hasMessageContainingAll("updatefiles/" + FILE.name(), "404", "posology.sync.base");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void redirectionsAreNotFollowed() {
    server.trouble(
        PATH + ".md5",
        (exchange, body) -> {
          exchange.getResponseHeaders().set("Location", "https://elsewhere.invalid/");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThatThrownBy(this::get).hasMessageContaining("302, moved to https://elsewhere.invalid/");
  }

  @Test
  void silenceEndsAnAttempt() {
    CountDownLatch end = new CountDownLatch(1);
    server.trouble(
        PATH,
        (exchange, body) -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, 5_000);
          exchange.getResponseBody().flush();
          awaitQuietly(end);
        });
    assertThat(get().path()).hasBinaryContent(content);
    end.countDown();
    assertThat(server.requestsOf(PATH)).isEqualTo(2);
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void sizesAreBounded() {
    assertThatThrownBy(() -> mirror(100_000).get(NlmFolder.BASELINE, FILE))
        .hasMessageContainingAll("posology.sync.largest-file", "100000");
    server.put("baseline", FILE.checksumName(), new byte[5_000]);
    assertThatThrownBy(this::get).hasMessageContaining("more than 1024 bytes");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.createDirectories(part());
    assertThatThrownBy(this::get).hasMessageContainingAll(part().toString(), "cannot be written");
    assertThat(server.requestsOf(PATH)).as("asking again would not help").isOne();
  }

  @Test
  void onlyNamesOfNlmAreListedAndOnlyWithTheirChecksum() {
    server.put("baseline", "pubmed26n0003.xml.gz", "<PubmedArticleSet/>");
    server.put("baseline", "pubmed26n0002.xml.gz", new byte[1]);
    for (String name :
        new String[] {
          "../",
          "../../etc/passwd",
          "..%2f..%2fpubmed26n0009.xml.gz",
          "/pubmed26n0009.xml.gz",
          "pubmed26n0009.xml.gz/../../x",
          "pubmed26n0009.xml",
          "PUBMED26n0009.xml.gz",
          "pubmed26n00099.xml.gz",
          "pubmed26n0009.xml.gz%0a",
          "pubmed26n٠٠٠٩.xml.gz",
          "README.txt",
          "https://elsewhere.invalid/pubmed26n0009.xml.gz"
        }) {
      server.addJunk(name);
      server.addJunk(name + ".md5");
    }
    Listing listing = mirror(1).list(NlmFolder.BASELINE);
    assertThat(listing.files()).containsExactly(FILE, new NlmFile(26, 3));
    assertThat(listing.others()).isEqualTo(24);
  }

  @Test
  void anAddressIsHttpsOrThisMachine() {
    for (String bad :
        new String[] {
          "http://example.invalid/", "ftp://example.invalid/", "file:///etc/", "https://u:p@h/",
          "https:///x", "no address", "https://h/?q=1", "http://127.0.0.1.example.invalid/"
        }) {
      assertThatThrownBy(() -> Address.of("posology.sync.base", bad))
          .as(bad)
          .isInstanceOf(RemoteException.class)
          .hasMessageContainingAll("posology.sync.base is " + bad, "must be https://");
    }
    assertThat(Address.of("x", "https://example.invalid/pubmed").at("baseline/"))
        .hasToString("https://example.invalid/pubmed/baseline/");
  }
}
