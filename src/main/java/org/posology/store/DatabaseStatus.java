package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is in the database, for people. */
public final class DatabaseStatus {

  private static final String RUNS =
      "SELECT r.*, v.fingerprint FROM run r JOIN extractor_version v ON v.id = r.extractor ";

  private final JdbcTemplate jdbc;

  public DatabaseStatus(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Where it is, without user and password. */
  public String url() {
    String url =
        jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getURL());
    return String.valueOf(url).replaceFirst("\\?.*", "");
  }

  /** The last runs, newest first. */
  public List<RunSummary> lastRuns(int limit) {
    return jdbc.query(RUNS + "ORDER BY r.id DESC LIMIT ?", (row, number) -> run(row), limit);
  }

  /**
   * The last run that ended well.
   *
   * @param command of which, or null for any
   */
  public Optional<RunSummary> lastSuccess(@Nullable String command) {
    return jdbc
        .query(
            RUNS
                + "WHERE r.status = 'complete' AND (?::text IS NULL OR r.command = ?)"
                + " ORDER BY r.ended DESC, r.id DESC LIMIT 1",
            (row, number) -> run(row),
            command,
            command)
        .stream()
        .findFirst();
  }

  /** The run that seems to run, for those who have to wait for it. */
  public Optional<RunSummary> running(String command) {
    return jdbc
        .query(
            RUNS + "WHERE r.status = 'running' AND r.command = ? ORDER BY r.id DESC LIMIT 1",
            (row, number) -> run(row),
            command)
        .stream()
        .findFirst();
  }

  /** Runs whose partitions workers read, and whose own process is alive: it holds its lock. */
  public List<RunSummary> handedOver() {
    return jdbc.query(
        RUNS
            + "WHERE r.status = 'running' AND r.workers = 'remote' AND EXISTS ("
            + RunLocks.HELD
            + ") ORDER BY r.id",
        (row, number) -> run(row),
        RunLocks.POSOLOGY);
  }

  /** Articles by status, files by status, current assertions: name → how many. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    count(counts, "SELECT status || ' articles', count(*) FROM article GROUP BY status ORDER BY 1");
    count(counts, "SELECT 'current assertions', count(*) FROM current_assertion");
    count(
        counts,
        "SELECT status || ' readings of files', count(*) FROM file_reading GROUP BY status"
            + " ORDER BY 1");
    return counts;
  }

  /** The most frequent reasons of rejection: reason → how many. */
  public Map<String, Long> rejects() {
    Map<String, Long> counts = new LinkedHashMap<>();
    count(counts, RejectedRecords.BY_REASON.formatted(""));
    return counts;
  }

  private void count(Map<String, Long> counts, String sql) {
    jdbc.query(
        sql,
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
  }

  private static RunSummary run(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended");
    return new RunSummary(
        row.getLong("id"),
        row.getString("command"),
        row.getString("fingerprint"),
        row.getString("host"),
        row.getLong("process"),
        row.getTimestamp("started").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("status"),
        row.getString("message"));
  }
}
