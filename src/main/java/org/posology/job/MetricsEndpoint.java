package org.posology.job;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metrics for Prometheus to fetch, while a run lasts. A run does not fail for want of it. */
final class MetricsEndpoint implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoint.class);

  private final @Nullable HTTPServer server;

  MetricsEndpoint(PrometheusRegistry registry, TelemetrySettings settings) {
    server = settings.port() < 0 ? null : start(registry, settings);
  }

  private static @Nullable HTTPServer start(
      PrometheusRegistry registry, TelemetrySettings settings) {
    try {
      HTTPServer server =
          HTTPServer.builder()
              .hostname(settings.host())
              .port(settings.port())
              .registry(registry)
              .buildAndStart();
      LOG.info("metrics at http://{}:{}/metrics", settings.host(), server.getPort());
      return server;
    } catch (IOException e) {
      LOG.warn("no metrics at {}:{}: {}", settings.host(), settings.port(), e.getMessage());
      return null;
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
