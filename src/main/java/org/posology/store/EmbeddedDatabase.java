package org.posology.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.posology.document.PosologyException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server in a folder, for those who have configured none. The folder is kept between
 * runs; processes share the server, and the last one stops it. It listens on the loopback address
 * only, and wants a password that only the folder's owner can read.
 *
 * <p>A process that uses the server holds a shared advisory lock; who can have that lock alone was
 * the last. After a {@code kill -9} the lock is gone with its connection, the server lives on, and
 * the next process finds and uses it.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String DATABASE = "posology";
  private static final long USERS_LOCK = 0x706f736f6c6f6779L;

  private final PostgresServer server;
  private final Connection presence;

  private EmbeddedDatabase(PostgresServer server, Connection presence) {
    this.server = server;
    this.presence = presence;
  }

  /**
   * Starts the server of a folder, or joins the one that runs.
   *
   * @param folder made where it is missing
   * @throws PosologyException if that can't be
   */
  public static EmbeddedDatabase open(Path folder) {
    try {
      Files.createDirectories(folder);
      return FolderLock.during(folder, () -> join(PostgresServer.start(folder)));
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw new PosologyException(
          "no embedded PostgreSQL in "
              + folder
              + ": "
              + e.getMessage()
              + "; see postgres.log there, or configure spring.datasource.url",
          e);
    }
  }

  private static EmbeddedDatabase join(PostgresServer server) throws SQLException {
    try (Connection admin = connect(server, "postgres")) {
      createDatabase(admin);
      EmbeddedReader.ensure(admin, server.password());
    }
    return new EmbeddedDatabase(server, presence(server));
  }

  private static Connection presence(PostgresServer server) throws SQLException {
    Connection presence = connect(server, DATABASE);
    try {
      execute(presence, "SELECT pg_advisory_lock_shared(" + USERS_LOCK + ")");
      return presence;
    } catch (SQLException e) {
      presence.close();
      throw e;
    }
  }

  private static void createDatabase(Connection admin) throws SQLException {
    try (var exists = admin.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      exists.setString(1, DATABASE);
      if (!exists.executeQuery().next()) {
        execute(admin, "CREATE DATABASE " + DATABASE);
      }
    }
  }

  private static Connection connect(PostgresServer server, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", PostgresServer.USER);
    properties.setProperty("password", server.password());
    properties.setProperty("ApplicationName", "posology presence");
    return DriverManager.getConnection(server.url(database), properties);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public String url() {
    return server.url(DATABASE);
  }

  public String user() {
    return PostgresServer.USER;
  }

  public String password() {
    return server.password();
  }

  /** A login that may read tables, and nothing else: what a query says is not ours. */
  public DataSource reader() {
    return new DriverManagerDataSource(url(), EmbeddedReader.USER, password());
  }

  /** Leaves the server; stops it if nobody else uses it. */
  @Override
  public void close() {
    try {
      FolderLock.during(server.folder(), this::leave);
    } catch (IOException | SQLException e) {
      throw new PosologyException("embedded PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }

  private boolean leave() throws IOException, SQLException {
    boolean last = isLast();
    presence.close();
    if (last) {
      server.stop();
    }
    return last;
  }

  private boolean isLast() throws SQLException {
    execute(presence, "SELECT pg_advisory_unlock_shared(" + USERS_LOCK + ")");
    try (var statement = presence.createStatement();
        var alone = statement.executeQuery("SELECT pg_try_advisory_lock(" + USERS_LOCK + ")")) {
      return alone.next() && alone.getBoolean(1);
    }
  }
}
