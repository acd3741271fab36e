package org.posology.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Temporary tables that COPY writes to, because COPY itself knows no {@code ON CONFLICT}. Each
 * connection has its own; they are empty again at the end of each transaction.
 */
final class Staging {

  private final JdbcTemplate jdbc;
  private final String ddl;

  /**
   * @param jdbc whose transaction is used
   * @param ddl {@code CREATE TEMP TABLE IF NOT EXISTS … ON COMMIT DELETE ROWS}, and {@code DELETE}
   */
  Staging(JdbcTemplate jdbc, String ddl) {
    this.jdbc = jdbc;
    this.ddl = ddl;
  }

  /** Makes the tables, where this connection has none yet; they are empty. */
  void open() {
    jdbc.execute(ddl);
  }

  void copy(String table, CopyRows rows) {
    if (!rows.isEmpty()) {
      jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, table, rows));
    }
  }

  private static Long copy(Connection connection, String table, CopyRows rows) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(rows.toBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
