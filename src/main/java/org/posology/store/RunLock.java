package org.posology.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Held by the one run of a command; see {@link RunLocks}. */
public final class RunLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

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
      LOG.warn("the run's lock went with its connection: {}", e.getMessage());
    }
  }
}
