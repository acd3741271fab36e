package org.posology.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.posology.store.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of the database for others. They are read now and then, by a thread of their own, and at
 * the end of a run: who asks for metrics never waits for the database.
 */
final class DatabaseMeters implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseMeters.class);

  private final Health health;
  private final MultiGauge successes;
  private final MultiGauge ends;
  private final MultiGauge well;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(DatabaseMeters::daemon);
  private volatile Health.Figures figures = Health.Figures.UNKNOWN;

  DatabaseMeters(Health health, MeterRegistry registry) {
    this.health = health;
    successes = time("posology.last.success.time", "When a run last ended well", registry);
    ends = time("posology.last.run.time", "When a run last ended, well or not", registry);
    well =
        MultiGauge.builder("posology.last.run.ok")
            .description("1 if the last run that ended was complete, else 0")
            .register(registry);
    gauge(registry, "due.articles", "Articles not read as they stand", Health.Figures::due);
    gauge(registry, "files.waiting", "Files not read to their end", Health.Figures::waiting);
    gauge(registry, "rejected.records", "Records kept as rejected", Health.Figures::rejected);
    gauge(registry, "curation.look.again", "Decisions to look at again", Health.Figures::lookAgain);
    gauge(
        registry,
        "pubmed.files.behind",
        "Files that PubMed offered to the last sync, and that are not read",
        Health.Figures::behind);
    Gauge.builder("posology.pubmed.last.file.time", this, meters -> meters.figures.lastFile())
        .description("When a file of PubMed was last read to its end")
        .baseUnit("seconds")
        .register(registry);
  }

  private static MultiGauge time(String name, String description, MeterRegistry registry) {
    return MultiGauge.builder(name).description(description).baseUnit("seconds").register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<Health.Figures> figure) {
    Gauge.builder("posology." + name, this, meters -> figure.applyAsDouble(meters.figures))
        .description(description)
        .register(registry);
  }

  /** Reads them from now on, with so long a pause in between. */
  void every(Duration pause) {
    Future<?> unused =
        clock.scheduleWithFixedDelay(this::refresh, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Reads them. What fails is a matter of the run, which asks the same database. */
  synchronized void refresh() {
    try {
      figures = health.read();
      List<Health.Command> commands = figures.commands();
      successes.register(rows(commands, Health.Command::lastSuccess), true);
      ends.register(rows(commands, Health.Command::lastEnd), true);
      well.register(rows(commands, command -> command.isWell() ? 1 : 0), true);
    } catch (RuntimeException e) {
      LOG.warn("no figures of the database for metrics: {}", FailureReason.of(e));
    }
  }

  private static List<MultiGauge.Row<?>> rows(
      List<Health.Command> commands, ToDoubleFunction<Health.Command> value) {
    return commands.stream()
        .<MultiGauge.Row<?>>map(
            command -> MultiGauge.Row.of(Tags.of("command", command.name()), command, value))
        .toList();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "figures");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
