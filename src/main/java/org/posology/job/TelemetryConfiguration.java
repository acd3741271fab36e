package org.posology.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.posology.store.Health;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs show to others. Where it is off, they count into the void. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

  /** Without a registry of Spring Boot's, the composite of none. */
  @Bean
  RunMeters runMeters(ObjectProvider<MeterRegistry> registry, Progress progress) {
    return new RunMeters(registry.getIfAvailable(CompositeMeterRegistry::new), progress);
  }

  /** Made as the context starts: before the first record. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(TelemetrySettings.class)
  @ConditionalOnProperty(TelemetrySettings.ENABLED)
  static class Enabled {

    @Bean
    DatabaseMeters databaseMeters(
        Health health, MeterRegistry registry, TelemetrySettings settings) {
      DatabaseMeters meters = new DatabaseMeters(health, registry);
      meters.every(settings.refresh());
      return meters;
    }

    @Bean
    MetricsEndpoint metricsEndpoint(PrometheusMeterRegistry registry, TelemetrySettings settings) {
      return new MetricsEndpoint(registry.getPrometheusRegistry(), settings);
    }
  }
}
