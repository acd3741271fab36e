package org.posology.job;

import java.nio.file.Path;
import java.util.Map;
import org.posology.document.PosologyException;
import org.posology.store.MigrationRights;
import org.posology.store.StoreConfiguration;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** How a process starts: with as many parts as it needs. */
final class Application {

  private Application() {}

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableConfigurationProperties(Settings.class)
  @Import({StoreConfiguration.class, VersionsConfiguration.class})
  static class Database {}

  /** What looks at the database. */
  static SpringApplicationBuilder looking(Path config) {
    return builder(config).sources(Database.class).initializers(Application::withoutTelemetry);
  }

  /** What reads partitions. */
  static SpringApplicationBuilder reading(Path config, Extractors extractors) {
    return builder(config)
        .sources(Database.class, ExtractJob.class, ReextractJob.class, TelemetryConfiguration.class)
        .initializers(fresh -> fresh.getBeanFactory().registerSingleton("extractors", extractors));
  }

  /** What runs jobs. */
  static SpringApplicationBuilder running(Path config, Extractors extractors, Workers workers) {
    Class<?> partitions =
        switch (workers) {
          case LOCAL -> LocalPartitions.class;
          case REMOTE -> QueuedPartitions.class;
        };
    return reading(config, extractors)
        .sources(
            partitions,
            ExtractRunConfiguration.class,
            RemoteConfiguration.class,
            ReextractRunConfiguration.class);
  }

  private static SpringApplicationBuilder builder(Path config) {
    String location = "optional:file:" + config.toAbsolutePath() + "/";
    return new SpringApplicationBuilder()
        .web(WebApplicationType.NONE)
        .properties(Map.of("spring.config.additional-location", location));
  }

  /** Whatever is set: it is there for runs. */
  private static void withoutTelemetry(ConfigurableApplicationContext fresh) {
    fresh
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "look", Map.of(TelemetrySettings.ENABLED, String.valueOf(false))));
  }

  /**
   * Starts it.
   *
   * @throws PosologyException if it can't, with the reason
   */
  static ConfigurableApplicationContext start(SpringApplicationBuilder application) {
    try {
      return application.run();
    } catch (BeansException e) {
      throw new PosologyException(
          "cannot start: " + FailureReason.of(e) + MigrationRights.advice(e), e);
    }
  }
}
