package org.posology.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.report.Run;
import org.posology.report.RunReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the report of a run, in one transaction that sees one state of the database:
 *
 * <ol>
 *   <li>the run, and those of its command before it
 *   <li>what stands now, into a table that the transaction forgets; questions to that
 *   <li>how fast articles were read, what was rejected, what came and went
 * </ol>
 */
public final class RunReports {

  /** How many assertions are shown. */
  private static final int SHOWN = 50;

  private static final int RUNS = 20;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;

  public RunReports(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    snapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /**
   * Reads a report.
   *
   * @param run its number, or null for the last one that has ended
   * @param drugs whose doses are shown, by name or concept; none for those with most doses
   * @throws PosologyException if there is no such run, or no claim names such a drug
   */
  public RunReport read(@Nullable Long run, List<String> drugs) {
    return Objects.requireNonNull(snapshot.execute(transaction -> report(run, drugs)), "a report");
  }

  private RunReport report(@Nullable Long number, List<String> drugs) {
    long id = number == null ? last() : number;
    List<ReportedRun> runs = runs(id);
    ReportedRun reported = runs.get(0);
    Run run = reported.run();
    ReportRows rows = new ReportRows(jdbc, run);
    ReportClaims claims = new ReportClaims(jdbc, run);
    return new RunReport(
        run,
        changes(runs),
        claims.changes(),
        rows.holdings(),
        rows.pace(),
        paces(runs),
        claims.tops(),
        claims.doses(drugs),
        rows.rejects(reported.parts()),
        claims.shown(SHOWN));
  }

  private long last() {
    List<Long> last =
        jdbc.queryForList(
            "SELECT id FROM run WHERE ended IS NOT NULL ORDER BY ended DESC, id LIMIT 1",
            Long.class);
    if (last.isEmpty()) {
      throw new PosologyException("no run has ended yet: posology extract FILE starts one");
    }
    return last.get(0);
  }

  private List<ReportedRun> runs(long id) {
    List<String> command =
        jdbc.queryForList(
            "SELECT command FROM run WHERE id = ? AND ended IS NOT NULL", String.class, id);
    if (command.isEmpty()) {
      throw new PosologyException(
          "no run %d that has ended: posology status shows the last ones".formatted(id));
    }
    return jdbc.query(Sql.read("report-runs.sql"), ReportedRun::of, command.get(0), id, RUNS);
  }

  private static List<RunReport.Change> changes(List<ReportedRun> runs) {
    List<RunReport.Count> now = runs.get(0).figures();
    List<RunReport.Count> before = runs.size() > 1 ? runs.get(1).figures() : List.of();
    List<RunReport.Change> changes = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Double then = before.isEmpty() ? null : before.get(i).count();
      changes.add(new RunReport.Change(now.get(i).name(), then, now.get(i).count()));
    }
    return changes;
  }

  private static List<RunReport.Count> paces(List<ReportedRun> runs) {
    List<RunReport.Count> paces = new ArrayList<>();
    for (ReportedRun run : runs) {
      paces.add(0, new RunReport.Count(String.valueOf(run.run().id()), run.recordsPerSecond()));
    }
    return paces;
  }
}
