package org.posology.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Held by the one run of a command; see {@link RunLocks}. */
public final class RunLock implements AutoCloseable {

  private final Connection connection;

  RunLock(Connection connection) {
    this.connection = connection;
  }

  /** Frees the lock; the connection may go back to a pool, which would keep it. */
  @Override
  public void close() {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock_all()");
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException(
          "the run's lock was lost with its connection", e);
    }
  }
}
