package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs push when they end, to a server that takes what a Pushgateway takes. */
class PushTest {

  private static final String GROUP = "posology";
  private static final String STORED = "posology_records_total{fate=\"stored\"}";
  private static final String SUCCESS = "posology_last_success_time_seconds{command=\"extract\"}";

  @TempDir Path folder;

  private static void pushTo(String address, Path config) throws IOException {
    Files.writeString(
        config.resolve("application.yaml"),
        """
        posology.telemetry: {enabled: true, port: -1}
        management.prometheus.metrics.export.pushgateway: {enabled: true, address: "%s"}
        """
            .formatted(address),
        StandardOpenOption.APPEND);
  }

  private int extract(Workbench bench, String name, int first, int count) throws IOException {
    return bench.extract(bench.file(name, Workbench.articles(first, count))).exitCode();
  }

  @Test
  void theEndOfEveryRunStandsInTheGateway() throws Exception {
    try (Pushgateway gateway = new Pushgateway();
        Workbench bench = new Workbench(folder)) {
      pushTo(gateway.address(), folder);
      send(gateway, "POST", "/metrics/job/" + GROUP, "other_seconds 3\n");
      double began = Math.floor(System.currentTimeMillis() / 1000.0);
      assertThat(extract(bench, "a.jsonl", 1, 12)).isZero();
      assertThat(gateway.log()).contains("POST /metrics/job/posology 200");
      assertThat(gateway.log()).allMatch(line -> line.endsWith(" 200"));
      assertThat(gateway.value(GROUP, STORED)).isEqualTo(12);
      double first = gateway.value(GROUP, SUCCESS);
      assertThat(first).isGreaterThanOrEqualTo(began);
      assertThat(extract(bench, "b.jsonl", 13, 5)).isZero();
      assertThat(gateway.value(GROUP, STORED)).as("of the last run").isEqualTo(5);
      assertThat(gateway.value(GROUP, SUCCESS)).isGreaterThan(first);
      assertThat(gateway.value(GROUP, "other_seconds")).as("what others pushed stays").isEqualTo(3);
      assertThat(gateway.group(GROUP)).containsKeys("spring_batch_job_seconds", "jvm_info");
    }
  }

  @Test
  void aGatewayThatIsGoneCostsNoRun() throws Exception {
    Pushgateway gone = new Pushgateway();
    gone.close();
    try (Workbench bench = new Workbench(folder)) {
      pushTo(gone.address(), folder);
      assertThat(extract(bench, "a.jsonl", 1, 3)).isZero();
      assertThat(bench.count("article_record")).isEqualTo(3);
    }
  }

  /** The server of this test refuses what the real one refuses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 1",
        "a one\n",
        "a 1 1700000000000\n",
        "a{b=c} 1\n",
        "a{b=\"c\" 1\n",
        "a 1\na 2\n",
        "a 1\nb 1\na{c=\"d\"} 1\n",
        "a 1\n# TYPE a counter\n",
        "# TYPE a info\na 1\n",
        "1a 1\n"
      })
  void whatIsNoTextFormatIsRefusedAndChangesNothing(String body) throws Exception {
    try (Pushgateway gateway = new Pushgateway()) {
      assertThat(send(gateway, "PUT", "/metrics/job/x", "kept 7\n")).isEqualTo(200);
      assertThat(send(gateway, "PUT", "/metrics/job/x", body)).isEqualTo(400);
      assertThat(gateway.group("x")).isEqualTo(Map.of("kept", Map.of("kept", 7.0)));
      assertThat(send(gateway, "PUT", "/metrics/job/x/instance", "a 1\n")).isEqualTo(400);
      assertThat(send(gateway, "PUT", "/metrics", "a 1\n")).isEqualTo(404);
      assertThatThrownBy(() -> gateway.value("x", "a")).isInstanceOf(AssertionError.class);
    }
  }

  private static int send(Pushgateway gateway, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + gateway.address() + path))
            .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
