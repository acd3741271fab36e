package org.posology.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against a server that finds an article for each day from 2001-01-01 on, {@link #perDay} times.
 */
class EUtilitiesTest {

  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
  private static final EUtilities.Access KEYED = new EUtilities.Access("secret-key", "a@b.invalid");

  @TempDir Path folder;
  private HttpServer server;
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private final AtomicInteger broken = new AtomicInteger();
  private int days = 12;
  private int perDay = 1;
  private String error = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/entrez/esearch.fcgi", exchange -> handle(exchange, true));
    server.createContext("/entrez/efetch.fcgi", exchange -> handle(exchange, false));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange, boolean search) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> parameters =
          Arrays.stream(form.split("&"))
              .map(one -> one.split("=", 2))
              .collect(Collectors.toMap(one -> one[0], one -> decode(one[1])));
      requests.add(parameters);
      addresses.add(exchange.getRequestURI().toString());
      String answer = search ? found(parameters) : articles(parameters);
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      boolean cut = !search && broken.getAndDecrement() > 0;
      exchange.sendResponseHeaders(200, cut ? body.length - 20 : body.length);
      exchange.getResponseBody().write(body, 0, cut ? body.length - 20 : body.length);
    }
  }

  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static LocalDate day(Map<String, String> parameters, String name, LocalDate otherwise) {
    String day = parameters.get(name);
    return day == null ? otherwise : LocalDate.parse(day.replace('/', '-'));
  }

  /** The history's name is the range of the days. */
  private String found(Map<String, String> parameters) {
    LocalDate last = FIRST.plusDays(days - 1);
    LocalDate from = day(parameters, "mindate", FIRST);
    LocalDate to = day(parameters, "maxdate", last);
    long begin = Math.max(0, from.toEpochDay() - FIRST.toEpochDay());
    long end = Math.min(days, to.toEpochDay() - FIRST.toEpochDay() + 1);
    return "<?xml version=\"1.0\"?><!DOCTYPE eSearchResult PUBLIC \"-//NLM//DTD\" \"https://eutils.invalid/x.dtd\">"
        + "<eSearchResult>"
        + error
        + "<Count>%d</Count><RetMax>0</RetMax><QueryKey>7</QueryKey><WebEnv>MCID_%d</WebEnv>"
            .formatted(Math.max(0, end - begin) * perDay, begin * perDay)
        + "<TranslationStack><TermSet><Term>x</Term><Count>99</Count></TermSet></TranslationStack>"
        + "</eSearchResult>";
  }

  private String articles(Map<String, String> parameters) {
    assertThat(parameters).containsEntry("query_key", "7").containsEntry("retmode", "xml");
    int first =
        Integer.parseInt(parameters.getOrDefault("WebEnv", "").replace("MCID_", ""))
            + Integer.parseInt(parameters.getOrDefault("retstart", ""));
    int count =
        Math.min(Integer.parseInt(parameters.getOrDefault("retmax", "")), days * perDay - first);
    return NlmXml.file(NlmXml.articles(1 + first, Math.min(count, 5), 2026));
  }

  private List<Path> fetch(String query, EUtilities.Access access, int batch) {
    Manners manners =
        new Manners(1, 3, Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(5));
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/entrez/";
    return new EUtilities(base, access, manners, batch).fetch(query, folder);
  }

  @Test
  void aQueryIsSearchedOnceAndFetchedInBatches() {
    List<Path> files = fetch("imatinib AND \"dose\" & more", KEYED, 5);
    assertThat(files).hasSize(3).allSatisfy(file -> assertThat(file).content().contains("PMID"));
    assertThat(requests).hasSize(4);
    assertThat(requests.get(0))
        .containsEntry("db", "pubmed")
        .containsEntry("term", "imatinib AND \"dose\" & more")
        .containsEntry("usehistory", "y")
        .containsEntry("tool", "posology")
        .containsEntry("email", "a@b.invalid")
        .containsEntry("api_key", "secret-key");
    assertThat(requests.subList(1, 4))
        .extracting(one -> one.get("retstart"))
        .containsExactly("0", "5", "10");
  }

  @Test
  void theKeyIsInNoAddressAndNoText() {
    fetch("x", KEYED, 50);
    assertThat(addresses).noneMatch(address -> address.contains("secret"));
    assertThat(KEYED.toString()).doesNotContain("secret");
    server.removeContext("/entrez/efetch.fcgi");
    assertThatThrownBy(() -> fetch("x", KEYED, 50))
        .hasMessageContaining("404")
        .hasMessageNotContaining("secret");
  }

  @Test
  void withoutAKeyItIsSlowerAndNoneIsSent() {
    assertThat(KEYED.requestsPerSecond()).isEqualTo(10);
    EUtilities.Access none = new EUtilities.Access("", "");
    assertThat(none.requestsPerSecond()).isEqualTo(3);
    long start = System.nanoTime();
    fetch("x", none, 4);
    assertThat(requests).hasSize(4).noneMatch(one -> one.containsKey("api_key"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("four requests, three intervals")
        .isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void aBrokenAnswerIsFetchedAgain() throws IOException {
    broken.set(2);
    assertThat(fetch("x", KEYED, 50)).singleElement().satisfies(ArticleSet::check);
    broken.set(9);
    assertThatThrownBy(() -> fetch("x", KEYED, 50)).hasMessageContaining("no whole set");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".xml"))).hasSize(1);
    }
  }

  @Test
  void nothingFoundIsNothingFetched() {
    days = 0;
    assertThat(fetch("x", KEYED, 50)).isEmpty();
    assertThat(requests).hasSize(1);
  }

  @Test
  void aQueryThatPubmedDoesNotUnderstandIsSaid() {
    error = "<ERROR>Search Backend failed: unbalanced</ERROR>";
    assertThatThrownBy(() -> fetch("((x", KEYED, 50))
        .hasMessageContainingAll("unbalanced", "change the query");
  }

  @Test
  void moreThanTheHistoryGivesIsSearchedByDays() {
    days = 3;
    perDay = 4_000;
    fetch("x", KEYED, 4_000);
    List<Integer> begins =
        requests.stream()
            .filter(one -> one.containsKey("retstart"))
            .map(
                one ->
                    Integer.parseInt(one.getOrDefault("WebEnv", "").substring(5))
                        + Integer.parseInt(one.getOrDefault("retstart", "")))
            .toList();
    assertThat(begins).containsExactlyElementsOf(IntStream.of(0, 4_000, 8_000).boxed().toList());
    assertThat(requests.get(0)).doesNotContainKey("mindate");
  }

  @Test
  void aDayWithTooManyIsSaid() {
    days = 1;
    perDay = 20_000;
    assertThatThrownBy(() -> fetch("x", KEYED, 4_000))
        .hasMessageContainingAll("20000 articles of 2001-01-01", "narrow the query");
  }
}
