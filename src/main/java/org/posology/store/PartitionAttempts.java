package org.posology.store;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which worker took which partition, and how often in vain. */
public final class PartitionAttempts {

  private final JdbcTemplate jdbc;

  public PartitionAttempts(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Notes that this process begins.
   *
   * @param stepExecution the partition
   * @param commits chunks of it that are committed
   * @return the attempt, greater than all before it
   */
  public long begin(long stepExecution, long commits) {
    Long id =
        jdbc.queryForObject(
            "INSERT INTO partition_attempt (step_execution, host, process, commits)"
                + " VALUES (?, ?, ?, ?) RETURNING id",
            Long.class,
            stepExecution,
            LocalHost.name(),
            ProcessHandle.current().pid(),
            commits);
    if (id == null) {
      throw new IllegalStateException("an attempt without an id");
    }
    return id;
  }

  /** Who began at the same place and did not come further; those that were told to go are not. */
  public List<String> inVain(long stepExecution, long commits) {
    return jdbc.queryForList(
        "SELECT coalesce(outcome, 'died') || ' on ' || host || ' (process ' || process || ')'"
            + " FROM partition_attempt WHERE step_execution = ? AND commits = ?"
            + " AND coalesce(outcome, '') NOT IN ('left', 'read') ORDER BY id",
        String.class,
        stepExecution,
        commits);
  }

  /** Notes how an attempt ended. */
  public void end(long attempt, String outcome) {
    jdbc.update(
        "UPDATE partition_attempt SET ended = clock_timestamp(), outcome = ? WHERE id = ?",
        StoredText.of(outcome),
        attempt);
  }

  /** Notes that attempts end because the worker was told to go. */
  public void leave(Collection<Long> attempts) {
    attempts.forEach(attempt -> end(attempt, "left"));
  }
}
