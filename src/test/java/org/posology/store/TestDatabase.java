package org.posology.store;

import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on the one real server that all tests of a run share. */
public final class TestDatabase implements AutoCloseable {

  private static final EmbeddedDatabase SERVER = startOnce();

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private final DataSource dataSource;

  private TestDatabase() {
    admin().execute("CREATE DATABASE " + name);
    dataSource = connect(name);
  }

  /** Empty, with the schema of today. */
  public static TestDatabase migrated() {
    TestDatabase database = new TestDatabase();
    Flyway.configure().dataSource(database.dataSource).load().migrate();
    return database;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public JdbcTemplate jdbc() {
    return new JdbcTemplate(dataSource);
  }

  /** Runs something as one transaction. */
  public void transaction(Runnable work) {
    new TransactionTemplate(new DataSourceTransactionManager(dataSource))
        .executeWithoutResult(status -> work.run());
  }

  public String url() {
    return url(name);
  }

  public static String user() {
    return SERVER.user();
  }

  public static String password() {
    return SERVER.password();
  }

  @Override
  public void close() {
    admin().execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static JdbcTemplate admin() {
    return new JdbcTemplate(connect("posology"));
  }

  private static DataSource connect(String database) {
    Properties properties = new Properties();
    properties.setProperty("user", SERVER.user());
    properties.setProperty("password", SERVER.password());
    return new DriverManagerDataSource(url(database), properties);
  }

  private static String url(String database) {
    return SERVER.url().replaceFirst("/posology$", "/" + database);
  }

  private static EmbeddedDatabase startOnce() {
    EmbeddedDatabase server = EmbeddedDatabase.open(Path.of("target", "postgres").toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }
}
