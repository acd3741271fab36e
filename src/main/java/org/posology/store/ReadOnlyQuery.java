package org.posology.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;

/** Asks the database, in a transaction that may not write. */
public final class ReadOnlyQuery {

  /** Rows that are fetched together, so that no result has to fit the memory. */
  private static final int FETCH = 1000;

  private final DataSource dataSource;

  public ReadOnlyQuery(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Gives the names of the columns, then each row, in text.
   *
   * @throws PosologyException if the database refuses the query, with its reason
   */
  public void run(String sql, Consumer<List<@Nullable String>> rows) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCH);
        read(statement.executeQuery(sql), rows);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw new PosologyException("the query failed: " + e.getMessage(), e);
    }
  }

  private static void read(ResultSet result, Consumer<List<@Nullable String>> rows)
      throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<@Nullable String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add(result.getMetaData().getColumnLabel(i));
    }
    rows.accept(names);
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        row.add(result.getString(i));
      }
      rows.accept(row);
    }
  }
}
