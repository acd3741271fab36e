package org.posology.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on the one real server that all tests of a process share. */
public final class TestDatabase implements AutoCloseable {

  private static final EmbeddedDatabase SERVER = startOnce();

  /** The schema of today, which others are copied from; made once. */
  private static @Nullable TestDatabase template;

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private final HikariDataSource dataSource = new HikariDataSource();

  private TestDatabase(String template) {
    admin().execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    dataSource.setJdbcUrl(url());
    dataSource.setUsername(SERVER.user());
    dataSource.setPassword(SERVER.password());
  }

  /** Without any table. */
  public static TestDatabase empty() {
    return new TestDatabase("template1");
  }

  /** With the schema of today, and no rows. */
  public static synchronized TestDatabase migrated() {
    if (template == null) {
      template = template();
    }
    return new TestDatabase(template.name);
  }

  private static TestDatabase template() {
    TestDatabase database = empty();
    Flyway.configure()
        .dataSource(database.dataSource)
        .javaMigrations(new SpringBatchTables())
        .load()
        .migrate();
    // nobody may be in it while it is copied
    database.dataSource.close();
    return database;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** As the login that the embedded server has for queries. */
  public DataSource reader() {
    return as(EmbeddedReader.USER, password());
  }

  /** As another login of the server. */
  public DataSource as(String user, String password) {
    return new DriverManagerDataSource(url(), user, password);
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
    dataSource.close();
    admin().execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static JdbcTemplate admin() {
    return new JdbcTemplate(connect());
  }

  private static DataSource connect() {
    return new DriverManagerDataSource(SERVER.url(), SERVER.user(), SERVER.password());
  }

  private static String url(String database) {
    return SERVER.url().replaceFirst("/posology$", "/" + database);
  }

  private static EmbeddedDatabase startOnce() {
    // roles are the server's: where tests run in several processes, each has its own
    Path folder = Path.of("target", "postgres", System.getProperty("surefire.forkNumber", "0"));
    EmbeddedDatabase server = open(folder.toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private static EmbeddedDatabase open(Path folder) {
    try {
      Programs.link(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EmbeddedDatabase.open(folder);
  }
}
