package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run shows to Prometheus, a push gateway and an OpenTelemetry collector, over real HTTP.
 */
class TelemetryTest {

  private static final Path DEPLOY = Path.of("src/main/deploy");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:posology|jvm|hikaricp|spring)_[a-z_]+");

  @TempDir Path folder;

  @Test
  void aRunCountsForPrometheusAndTheDashboardAsksForWhatIsThere() throws Exception {
    int port = freePort();
    try (Workbench bench = new Workbench(folder)) {
      set("{enabled: true, port: %d, refresh: 1h}".formatted(port), "");
      List<String> lines = Workbench.articles(1, 25);
      lines.add(3, "{\"id\": \"PMID:900000777\", \"title\": ");
      Path file = bench.file("a.jsonl", lines);
      Path waiting = bench.file("b.jsonl.gz", List.of("no archive"));
      double began = Math.floor(System.currentTimeMillis() / 1000.0);
      String text;
      try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
        assertThat(jobs.extract(List.of(file), false).exitCode()).isEqualTo(0);
        jobs.extract(List.of(file, waiting), false);
        text = scrape(port);
      }
      assertThat(value(text, "posology_records_total{fate=\"stored\"}"))
          .isEqualTo((double) bench.count("article_record"));
      assertThat(value(text, "posology_records_total{fate=\"rejected\"}"))
          .isGreaterThanOrEqualTo(1);
      assertThat(value(text, "posology_found_total{kind=\"assertions\"}")).isEqualTo(25);
      assertThat(value(text, "posology_rejected_records"))
          .isEqualTo((double) bench.count("rejected_record"));
      assertThat(value(text, "posology_due_articles")).isZero();
      assertThat(value(text, "posology_files_waiting"))
          .isEqualTo((double) bench.count("file_reading WHERE status <> 'complete'"));
      assertThat(value(text, "posology_last_success_time_seconds{command=\"extract\"}"))
          .isBetween(began - 1.0, began + 600.0);
      assertThat(value(text, "posology_last_progress_time_seconds")).isGreaterThanOrEqualTo(began);
      assertThat(text).contains("posology_pubmed_files_behind NaN");
      assertThat(text)
          .contains("spring_batch_job_seconds_count")
          .doesNotContain("spring_batch_item");
      assertThat(names(text)).containsAll(dashboard()).containsAll(alerts());
      assertThatThrownBy(() -> scrape(port)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void itIsThereForRunsOnlyAndOnlyWhereItIsWanted() throws Exception {
    int port = freePort();
    try (Workbench bench = new Workbench(folder)) {
      set("{enabled: true, port: %d}".formatted(port), "");
      try (Jobs look = Jobs.open(folder)) {
        assertThat(look.status()).contains("last success");
        assertThatThrownBy(() -> scrape(port)).isInstanceOf(ConnectException.class);
      }
      set("{port: %d}".formatted(port), "");
      try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
        assertThat(jobs.extract(List.of(bench.file("a.jsonl", Workbench.articles(1, 2))), false))
            .extracting(ExtractReport::exitCode)
            .isEqualTo(0);
        assertThatThrownBy(() -> scrape(port)).isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void aPortThatIsTakenCostsNoRun() throws Exception {
    try (Workbench bench = new Workbench(folder);
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      set("{enabled: true, port: %d}".formatted(taken.getLocalPort()), "");
      Path file = bench.file("a.jsonl", Workbench.articles(1, 2));
      try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
        assertThat(jobs.extract(List.of(file), false).exitCode()).isZero();
      }
    }
  }

  @Test
  void aShortRunPushesItsEndAndSendsItsTrace() throws Exception {
    Map<String, String> received = new ConcurrentHashMap<>();
    HttpServer server = receiver(received);
    String address = "127.0.0.1:" + server.getAddress().getPort();
    try (Workbench bench = new Workbench(folder)) {
      set(
          "{enabled: true, port: -1}",
          """
          management:
            prometheus.metrics.export.pushgateway: {enabled: true, address: "%1$s"}
            tracing.export.otlp.enabled: true
            opentelemetry.tracing.export.otlp.endpoint: "http://%1$s/v1/traces"
            otlp.metrics.export: {enabled: true, url: "http://%1$s/v1/metrics"}
          """
              .formatted(address));
      try (Jobs jobs = Jobs.open(folder, PlainExtractor.version("a"))) {
        jobs.extract(List.of(bench.file("a.jsonl", Workbench.articles(1, 12))), false);
      }
    } finally {
      server.stop(0);
    }
    assertThat(received.keySet()).contains("/metrics/job/posology", "/v1/traces", "/v1/metrics");
    assertThat(received.get("/metrics/job/posology")).contains("posology_records_total", "stored");
    assertThat(received.get("/v1/traces")).contains("spring.batch.job", "posology");
    assertThat(received.get("/v1/metrics")).contains("posology.records");
  }

  /** Takes whatever is sent: path → all that came. */
  private static HttpServer receiver(Map<String, String> received) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          received.merge(
              exchange.getRequestURI().getPath(),
              new String(zipped ? unzipped(body) : body, StandardCharsets.ISO_8859_1),
              String::concat);
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static byte[] unzipped(byte[] body) throws IOException {
    try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  private void set(String telemetry, String more) throws IOException {
    Path file = folder.resolve("application.yaml");
    String own =
        Files.readString(file)
            .lines()
            .takeWhile(line -> !line.startsWith("posology.telemetry"))
            .collect(Collectors.joining("\n"));
    Files.writeString(file, own + "\nposology.telemetry: " + telemetry + "\n" + more);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String scrape(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static double value(String text, String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + series + " in\n" + text));
  }

  private static Set<String> names(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> dashboard() throws IOException {
    JsonNode dashboard =
        new JsonMapper().readTree(Files.readString(DEPLOY.resolve("grafana/posology.json")));
    List<String> queries = new ArrayList<>();
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(panel.get("description").asString()).isNotBlank();
      panel.get("targets").forEach(target -> queries.add(target.get("expr").asString()));
    }
    return metrics(queries);
  }

  private static Set<String> alerts() throws IOException {
    String yaml = Files.readString(DEPLOY.resolve("prometheus/alerts.yaml"));
    Map<?, ?> rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return metrics(List.of(rules.toString().split("summary")));
  }

  private static Set<String> metrics(List<String> queries) {
    Set<String> names = new TreeSet<>();
    for (String query : queries) {
      Matcher metric = METRIC.matcher(query);
      while (metric.find()) {
        names.add(metric.group());
      }
    }
    assertThat(names).hasSizeGreaterThan(2);
    return names;
  }
}
