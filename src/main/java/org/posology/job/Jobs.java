package org.posology.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.store.AssertionExport;
import org.posology.store.CuratedGold;
import org.posology.store.CurationQueue;
import org.posology.store.Curations;
import org.posology.store.DatabaseStatus;
import org.posology.store.Explanations;
import org.posology.store.FileLedger;
import org.posology.store.MigrationRights;
import org.posology.store.ReadOnlyQuery;
import org.posology.store.RunLock;
import org.posology.store.RunLocks;
import org.posology.store.RunReports;
import org.posology.store.StoreConfiguration;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.MapPropertySource;

/** The database and the jobs over it, while it is open. */
public final class Jobs implements AutoCloseable {

  private static final Duration LOCK_POLL = Duration.ofSeconds(1);

  private final ConfigurableApplicationContext context;

  private Jobs(ConfigurableApplicationContext context) {
    this.context = context;
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableConfigurationProperties(Settings.class)
  @Import({StoreConfiguration.class, VersionsConfiguration.class})
  static class Database {}

  /** Opens the database, to look at it. */
  public static Jobs open(Path config) {
    return new Jobs(
        run(builder(config).sources(Database.class).initializers(Jobs::withoutTelemetry)));
  }

  /**
   * Opens the database, to extract.
   *
   * @param config folder of the operator's {@code application.yaml}, which may be missing
   * @param extractors the extractor version
   */
  public static Jobs open(Path config, Extractors extractors) {
    return open(config, extractors, Workers.LOCAL);
  }

  /**
   * Opens the database, to extract.
   *
   * @param config folder of the operator's {@code application.yaml}, which may be missing
   * @param extractors the extractor version
   * @param workers who reads
   */
  public static Jobs open(Path config, Extractors extractors, Workers workers) {
    Class<?> partitions =
        switch (workers) {
          case LOCAL -> LocalPartitions.class;
          case REMOTE -> QueuedPartitions.class;
        };
    return new Jobs(
        run(
            builder(config, extractors)
                .sources(
                    partitions,
                    ExtractRunConfiguration.class,
                    RemoteConfiguration.class,
                    ReextractRunConfiguration.class)));
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

  static ConfigurableApplicationContext run(SpringApplicationBuilder application) {
    try {
      return application.run();
    } catch (BeansException e) {
      throw new PosologyException(
          "cannot start: " + FailureReason.of(e) + MigrationRights.advice(e), e);
    }
  }

  /** What reads partitions. */
  static SpringApplicationBuilder builder(Path config, Extractors extractors) {
    return builder(config)
        .sources(Database.class, ExtractJob.class, ReextractJob.class, TelemetryConfiguration.class)
        .initializers(fresh -> fresh.getBeanFactory().registerSingleton("extractors", extractors));
  }

  private static SpringApplicationBuilder builder(Path config) {
    String location = "optional:file:" + config.toAbsolutePath() + "/";
    return new SpringApplicationBuilder()
        .web(WebApplicationType.NONE)
        .properties(Map.of("spring.config.additional-location", location));
  }

  /**
   * Reads files into the database.
   *
   * @param wait for another run to end, instead of leaving
   * @throws PosologyException if another run is under way, and this one should not wait
   */
  public ExtractReport extract(List<Path> files, boolean wait) {
    return alone(
        ExtractJob.NAME,
        wait,
        () -> {
          Request request = Request.of(files);
          return context.getBean(ExtractRun.class).run(request, context.getBean(Reporter.class));
        });
  }

  /**
   * Gets what is new of PubMed's baseline and update files, and reads it into the database.
   *
   * @param passGaps go on behind files that are not there, or can't be had
   * @param wait for another run to end, instead of leaving
   * @throws PosologyException if PubMed can't be asked, or another run is under way
   */
  public SyncReport sync(boolean passGaps, boolean wait) {
    return alone(
        SyncRun.NAME,
        wait,
        () -> context.getBean(RemoteRuns.class).sync(passGaps, files -> extract(files, true)));
  }

  /**
   * Gets what a query finds in PubMed, and reads it into the database.
   *
   * @param wait for another run to end, instead of leaving
   * @throws PosologyException if not all can be had, or another run is under way
   */
  public ExtractReport fetch(String query, boolean wait) {
    return alone(
        RemoteRuns.FETCH,
        wait,
        () -> context.getBean(RemoteRuns.class).fetch(query, files -> extract(files, true)));
  }

  /**
   * Reads articles that are in the database again, if this version has not read them as they stand.
   * May run beside {@link #extract}.
   *
   * @param wait for another run to end, instead of leaving
   * @throws PosologyException if another run is under way, and this one should not wait
   */
  public ReextractReport reextract(ReextractRequest request, boolean wait) {
    return alone(
        ReextractJob.NAME,
        wait,
        () ->
            context
                .getBean(ReextractRun.class)
                .run(request, context.getBean(DatabaseStatus.class)));
  }

  /** Which extractor versions there are, and which one readers see. */
  public Versions versions() {
    return context.getBean(Versions.class);
  }

  /**
   * Erases what the operator's policy does not keep.
   *
   * @param dry only to count
   */
  public String prune(boolean dry) {
    return context.getBean(Pruner.class).prune(dry);
  }

  private <T> T alone(String command, boolean wait, Supplier<T> work) {
    RunLock lock = lock(command, wait);
    try {
      return work.get();
    } catch (NestedRuntimeException e) {
      throw new PosologyException(
          "the database failed: " + FailureReason.of(e) + "; run again to go on", e);
    } finally {
      context.getBeanProvider(DatabaseMeters.class).ifAvailable(DatabaseMeters::refresh);
      lock.close();
    }
  }

  private RunLock lock(String command, boolean wait) {
    RunLocks locks = context.getBean(RunLocks.class);
    Optional<RunLock> lock = locks.take(command);
    while (lock.isEmpty() && wait) {
      sleep();
      lock = locks.take(command);
    }
    return lock.orElseThrow(() -> busy(command));
  }

  private static void sleep() {
    try {
      Thread.sleep(LOCK_POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PosologyException("interrupted while waiting for another run", e);
    }
  }

  private PosologyException busy(String command) {
    String who =
        context
            .getBean(DatabaseStatus.class)
            .running(command)
            .map(
                run ->
                    " (process %d on %s, since %s)"
                        .formatted(run.process(), run.host(), run.started()))
            .orElse("");
    return new PosologyException(
        "another run of %s is under way%s: wait for it with --wait, or come back"
            .formatted(command, who));
  }

  /** What is in the database, for people. */
  public String status() {
    return StatusReport.of(
        context.getBean(DatabaseStatus.class),
        context.getBean(FileLedger.class),
        context.getBean(RunLocks.class));
  }

  /**
   * Whether a command last ended well so long ago that somebody should look.
   *
   * @param command such as {@code sync}, or null for any
   * @return what is wrong, or nothing
   */
  public Optional<String> overdue(@Nullable String command, Duration most) {
    return Overdue.of(context.getBean(DatabaseStatus.class).lastSuccess(command), command, most);
  }

  /**
   * Asks the database.
   *
   * @param rows takes the names of the columns, then each row
   * @throws PosologyException if the query fails, or writes
   */
  public void query(String sql, Consumer<List<@Nullable String>> rows) {
    context.getBean(ReadOnlyQuery.class).run(sql, rows);
  }

  /** Writes the page of the run that has just ended, if {@code posology.report.folder} is set. */
  public void writePage() {
    new RunPages(runReports(), context.getBean(Settings.class).report().folder()).write();
  }

  /** Reports of runs. */
  public RunReports runReports() {
    return context.getBean(RunReports.class);
  }

  /** To keep what curators decide. */
  public Curations curations() {
    return context.getBean(Curations.class);
  }

  /** How an assertion came about. */
  public Explanations explanations() {
    return context.getBean(Explanations.class);
  }

  /** What curators may look at next. */
  public CurationQueue curationQueue() {
    return context.getBean(CurationQueue.class);
  }

  /** To export what was found. */
  public AssertionExport assertionExport() {
    return context.getBean(AssertionExport.class);
  }

  /** To export what was decided. */
  public CuratedGold curatedGold() {
    return context.getBean(CuratedGold.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
