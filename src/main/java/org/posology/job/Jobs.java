package org.posology.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.posology.store.FileReadings;
import org.posology.store.ReadOnlyQuery;
import org.posology.store.RunLocks;
import org.posology.store.RunReports;
import org.springframework.context.ConfigurableApplicationContext;

/** The database and the jobs over it, while it is open. */
public final class Jobs implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Jobs(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Opens the database, to look at it. */
  public static Jobs open(Path config) {
    return new Jobs(Application.start(Application.looking(config)));
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
    return new Jobs(Application.start(Application.running(config, extractors, workers)));
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
        () ->
            context
                .getBean(ExtractRun.class)
                .run(Request.of(files), context.getBean(Reporter.class)));
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
    Turns turns = new Turns(context.getBean(RunLocks.class), context.getBean(DatabaseStatus.class));
    try {
      return turns.take(command, wait, work);
    } finally {
      context.getBeanProvider(DatabaseMeters.class).ifAvailable(DatabaseMeters::refresh);
    }
  }

  /** What is in the database, for people. */
  public String status() {
    return StatusReport.of(
        context.getBean(DatabaseStatus.class),
        context.getBean(FileReadings.class),
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
