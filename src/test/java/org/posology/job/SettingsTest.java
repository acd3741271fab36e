package org.posology.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** All keys and defaults: who changes one, changes this test and the change log. */
class SettingsTest {

  private static Settings bind(Map<String, Object> own) throws IOException {
    return bind(own, Settings.class);
  }

  private static <T> T bind(Map<String, Object> own, Class<T> type) throws IOException {
    return bind("posology", own, type);
  }

  private static <T> T bind(String prefix, Map<String, Object> own, Class<T> type)
      throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    defaults().forEach(environment.getPropertySources()::addLast);
    environment
        .getPropertySources()
        .addFirst(new org.springframework.core.env.MapPropertySource("own", own));
    return Binder.get(environment).bind(prefix, type).get();
  }

  private static java.util.List<org.springframework.core.env.PropertySource<?>> defaults()
      throws IOException {
    return new YamlPropertySourceLoader()
        .load("defaults", new ClassPathResource("application.yaml"));
  }

  @Test
  void keysAndDefaults() throws IOException {
    Map<String, Object> keys = new TreeMap<>();
    EnumerablePropertySource<?> source = (EnumerablePropertySource<?>) defaults().get(0);
    for (String key : source.getPropertyNames()) {
      if (key.startsWith("posology.")) {
        keys.put(key, String.valueOf(source.getProperty(key)));
      }
    }
    assertThat(keys)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("posology.threads", "0"),
                Map.entry("posology.chunk-size", "200"),
                Map.entry("posology.reject-limit", "0.05"),
                Map.entry("posology.job-history", "20"),
                Map.entry("posology.stall", "30m"),
                Map.entry("posology.report.folder", ""),
                Map.entry("posology.telemetry.enabled", "false"),
                Map.entry("posology.telemetry.host", "127.0.0.1"),
                Map.entry("posology.telemetry.port", "9464"),
                Map.entry("posology.telemetry.refresh", "60s"),
                Map.entry("posology.history.readings", "2"),
                Map.entry("posology.history.trial-days", "30"),
                Map.entry("posology.history.runs", "1000"),
                Map.entry("posology.workers.poll", "1s"),
                Map.entry("posology.workers.silence", "30s"),
                Map.entry("posology.workers.attempts", "3"),
                Map.entry("posology.sync.base", "https://ftp.ncbi.nlm.nih.gov/pubmed/"),
                Map.entry("posology.sync.folder", "${user.home}/.posology/pubmed"),
                Map.entry("posology.sync.requests-per-second", "3"),
                Map.entry("posology.sync.batch", "16"),
                Map.entry("posology.sync.largest-file", "1GB"),
                Map.entry("posology.sync.absent-limit", "0.01"),
                Map.entry("posology.fetch.base", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"),
                Map.entry("posology.fetch.folder", "${user.home}/.posology/fetched"),
                Map.entry("posology.fetch.batch", "500"),
                Map.entry("posology.fetch.email", ""),
                Map.entry("posology.network.attempts", "8"),
                Map.entry("posology.network.pause", "1s"),
                Map.entry("posology.network.longest-pause", "5m"),
                Map.entry("posology.network.timeout", "60s"),
                Map.entry("posology.database.directory", "${user.home}/.posology/postgres")));
  }

  @Test
  void defaultsOfTheNetworkBind() throws IOException {
    RemoteSettings settings = bind(Map.of(), RemoteSettings.class);
    assertThat(settings.sync().largestFile().toMegabytes()).isEqualTo(1024);
    assertThat(settings.manners().timeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.sync().folder())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".posology/pubmed"));
  }

  @Test
  void defaultsOfWorkersBind() throws IOException {
    WorkerSettings settings = bind("posology.workers", Map.of(), WorkerSettings.class);
    assertThat(settings)
        .isEqualTo(new WorkerSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), 3));
    assertThat(settings.report()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void defaultsBind() throws IOException {
    Settings settings = bind(Map.of());
    assertThat(settings.threads())
        .isEqualTo(Math.min(64, Runtime.getRuntime().availableProcessors()));
    assertThat(settings.database().directory())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".posology/postgres"));
    assertThat(settings.history()).isEqualTo(new Settings.History(2, 30, 1000));
  }

  @Test
  void nonsenseIsRefusedBeforeTheFirstRecord() {
    assertThatThrownBy(() -> bind(Map.of("posology.reject-limit", "1.5")))
        .rootCause()
        .hasMessage("posology.reject-limit is 1.5: must be from 0.0 to 1.0");
    assertThatThrownBy(() -> bind(Map.of("posology.history.readings", "0")))
        .rootCause()
        .hasMessage("posology.history.readings is 0.0: must be from 1.0 to 1000.0");
    assertThatThrownBy(() -> bind(Map.of("posology.chunk-size", "0")))
        .rootCause()
        .hasMessageContaining("posology.chunk-size");
  }
}
