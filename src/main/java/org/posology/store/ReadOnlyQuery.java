package org.posology.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Asks the database, and changes nothing.
 *
 * <ol>
 *   <li>a transaction that may not write
 *   <li>a superuser, who might read and write the server's files, becomes a curator
 *   <li>the query is opened as a cursor: that takes one statement, which gives rows; neither COPY
 *       nor COMMIT nor a second statement behind a semicolon
 *   <li>rows are fetched
 * </ol>
 */
public final class ReadOnlyQuery {

  /** Rows that are fetched together, so that no result has to fit the memory. */
  private static final int FETCH = 1000;

  private static final String STEP_DOWN =
      "SELECT set_config('role', 'posology_curator', true) FROM pg_roles"
          + " WHERE rolname = current_user AND rolsuper";
  private static final String QUERY = "SELECT set_config('posology.query', ?, true)";
  private static final String OPEN =
      "DO $$ DECLARE answer refcursor := 'answer';"
          + " BEGIN OPEN answer FOR EXECUTE current_setting('posology.query'); END $$";

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
        statement.execute(STEP_DOWN);
        open(connection, sql);
        fetch(statement, rows);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw new PosologyException("the query failed: " + reason(e), e);
    }
  }

  /** The text goes as a value: nothing in it can end the cursor's statement. */
  private static void open(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY);
        Statement statement = connection.createStatement()) {
      query.setString(1, sql);
      query.execute();
      statement.execute(OPEN);
    }
  }

  private static void fetch(Statement statement, Consumer<List<@Nullable String>> rows)
      throws SQLException {
    boolean named = false;
    int fetched = FETCH;
    while (fetched == FETCH) {
      try (ResultSet result = statement.executeQuery("FETCH " + FETCH + " FROM answer")) {
        if (!named) {
          rows.accept(names(result));
          named = true;
        }
        fetched = read(result, rows);
      }
    }
  }

  private static List<@Nullable String> names(ResultSet result) throws SQLException {
    List<@Nullable String> names = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      names.add(result.getMetaData().getColumnLabel(i));
    }
    return names;
  }

  private static int read(ResultSet result, Consumer<List<@Nullable String>> rows)
      throws SQLException {
    int read = 0;
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        row.add(result.getString(i));
      }
      rows.accept(row);
      read++;
    }
    return read;
  }

  private static String reason(SQLException failure) {
    @Nullable ServerErrorMessage said =
        failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    return said == null
        ? String.valueOf(failure.getMessage())
        : Stream.of(said.getMessage(), said.getDetail(), said.getHint())
            .filter(part -> part != null)
            .collect(Collectors.joining(". "));
  }
}
