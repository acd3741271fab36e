package org.posology.job;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Leaves out what Spring Boot would set up for metrics and traces where nobody asked for them: a
 * short command has no time for that.
 */
final class TelemetryFilter implements AutoConfigurationImportFilter, EnvironmentAware {

  private Environment environment = new StandardEnvironment();

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurationClasses, AutoConfigurationMetadata metadata) {
    boolean enabled = environment.getProperty(TelemetrySettings.ENABLED, Boolean.class, false);
    boolean[] matches = new boolean[autoConfigurationClasses.length];
    for (int i = 0; i < matches.length; i++) {
      String name = autoConfigurationClasses[i];
      matches[i] = enabled || name == null || !isTelemetry(name);
    }
    return matches;
  }

  private static boolean isTelemetry(String name) {
    return name.startsWith("org.springframework.boot.micrometer.")
        || name.startsWith("org.springframework.boot.opentelemetry.");
  }
}
