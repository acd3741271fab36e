package org.posology.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which runs there were. Who holds the command's {@link RunLock} may start one. */
public final class RunLedger {

  private final JdbcTemplate jdbc;

  public RunLedger(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Notes that a run starts. Runs of the same command that still seem to run are dead: their lock
   * is ours.
   *
   * @return its id
   */
  public long start(String command, int extractor) {
    jdbc.update(
        "UPDATE run SET status = 'abandoned', ended = now(), message = 'the process died'"
            + " WHERE command = ? AND status = 'running'",
        command);
    Long id =
        jdbc.queryForObject(
            "INSERT INTO run (command, extractor, host, process) VALUES (?, ?, ?, ?) RETURNING id",
            Long.class,
            command,
            extractor,
            LocalHost.name(),
            ProcessHandle.current().pid());
    if (id == null) {
      throw new IllegalStateException("a run without an id");
    }
    return id;
  }

  /**
   * Notes how a run ended; what was noted first stands.
   *
   * @param status {@code complete}, {@code rejects} or {@code failed}
   * @param counts as JSON
   */
  public void finish(long run, String status, @Nullable String message, String counts) {
    jdbc.update(
        "UPDATE run SET status = ?, message = ?, counts = ?::jsonb, ended = clock_timestamp()"
            + " WHERE id = ? AND status = 'running'",
        status,
        message == null ? null : StoredText.of(message),
        counts,
        run);
  }

  /** Notes that workers read for a run. */
  public void handOver(long run) {
    jdbc.update("UPDATE run SET workers = 'remote' WHERE id = ?", run);
  }
}
