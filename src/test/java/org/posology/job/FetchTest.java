package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;
import org.posology.remote.NlmXml;
import org.posology.store.TestDatabase;

/** Fetch from a server that plays the E-utilities into a real database. */
class FetchTest {

  private static final String FOUND =
      "<eSearchResult><Count>5</Count><QueryKey>1</QueryKey><WebEnv>w</WebEnv></eSearchResult>";

  private static final String SETTINGS =
      """
      spring.datasource: {url: "%s", username: %s, password: %s}
      posology:
        fetch: {base: "http://127.0.0.1:%d/", folder: "%s"}
        network: {attempts: 2, pause: 10ms}
      """;

  @TempDir Path folder;

  @Test
  void whatAQueryFindsIsReadLikeAnyFile() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/esearch.fcgi", exchange -> answer(exchange, FOUND));
    server.createContext(
        "/efetch.fcgi", exchange -> answer(exchange, NlmXml.file(NlmXml.articles(1, 5, 2026))));
    server.start();
    try (Workbench bench = new Workbench(folder)) {
      Files.writeString(
          folder.resolve("application.yaml"),
          SETTINGS.formatted(
              bench.database.url(),
              TestDatabase.user(),
              TestDatabase.password(),
              server.getAddress().getPort(),
              folder.resolve("fetched")));
      ExtractReport report = fetch();
      assertThat(report.exitCode()).isZero();
      assertThat(report.counts().stored()).isEqualTo(5);
      assertThat(bench.count("current_assertion")).isEqualTo(5);
      assertThat(fetch().counts().read()).as("the same file").isZero();
      server.removeContext("/efetch.fcgi");
      assertThatThrownBy(this::fetch)
          .isInstanceOf(PosologyException.class)
          .hasMessageContainingAll("efetch.fcgi", "404");
      assertThat(bench.count("run WHERE command = 'fetch' AND status = 'complete'")).isEqualTo(2);
      assertThat(bench.count("run WHERE command = 'fetch' AND status = 'failed'")).isOne();
    } finally {
      server.stop(0);
    }
  }

  private ExtractReport fetch() {
    try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
      return jobs.fetch("imatinib", false);
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
