package org.posology.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set, under {@code posology.telemetry}. Defaults stand in {@code
 * application.yaml}; where metrics and traces are sent is said in Spring Boot's own settings.
 *
 * @param enabled whether runs count for others at all
 * @param host that the endpoint listens on
 * @param port of the endpoint; 0 a free one, -1 none
 * @param refresh how long figures of the database stand
 */
@ConfigurationProperties("posology.telemetry")
public record TelemetrySettings(boolean enabled, String host, int port, Duration refresh) {

  static final String ENABLED = "posology.telemetry.enabled";

  public TelemetrySettings {
    Settings.check("telemetry.port", port, -1, 65_535);
    Settings.check("telemetry.refresh (seconds)", refresh.toMillis() / 1e3, 0.1, 86_400);
  }
}
