package org.posology.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One run of a command at a time. The lock is PostgreSQL's and lives on a connection of its own: it
 * ends with the process, however that dies, so nobody has to guess by the clock who is still alive.
 */
public final class RunLocks {

  /** First half of the lock's key: keeps clear of other users of the database. */
  static final int POSOLOGY = 0x706f736f;

  /** Whether somebody has the lock of {@code r.command}. */
  static final String HELD =
      "SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
          + " WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted"
          + " AND l.classid::bigint = ? AND l.objid::bigint = (hashtext(r.command)::bigint & 4294967295)";

  private final DataSource dataSource;

  public RunLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The lock, or nothing while another process has it. */
  public Optional<RunLock> take(String command) {
    try {
      Connection connection = dataSource.getConnection();
      boolean taken = false;
      try {
        taken = lock(connection, command);
        return taken ? Optional.of(new RunLock(connection)) : Optional.empty();
      } finally {
        if (!taken) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no lock for " + command, e);
    }
  }

  private static boolean lock(Connection connection, String command) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(?))")) {
      statement.setInt(1, POSOLOGY);
      statement.setString(2, command);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
