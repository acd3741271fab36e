package org.posology.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** People and services with a login of their own, who vanish with the test. */
public final class Logins implements AutoCloseable {

  private final TestDatabase database;
  private final List<String> names = new ArrayList<>();

  public Logins(TestDatabase database) {
    this.database = database;
  }

  /**
   * A new login, with its name as password.
   *
   * @param rights behind {@code CREATE ROLE}, such as {@code IN ROLE posology_curator}
   */
  public String make(String rights) {
    String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
    database.jdbc().execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "' " + rights);
    names.add(name);
    return name;
  }

  DataSource dataSource(String name) {
    return database.as(name, name);
  }

  JdbcTemplate jdbc(String name) {
    return new JdbcTemplate(dataSource(name));
  }

  /** Migrates as a login, with migrations of the test behind those of the program. */
  void migrate(String name, String... more) {
    List<String> locations = new ArrayList<>(List.of("classpath:db/migration"));
    locations.addAll(List.of(more));
    Flyway.configure()
        .dataSource(dataSource(name))
        .locations(locations.toArray(String[]::new))
        .javaMigrations(new SpringBatchTables())
        .load()
        .migrate();
  }

  /** Before the database: who owns something there can't go. */
  @Override
  public void close() {
    for (String name : names) {
      database.jdbc().execute("REASSIGN OWNED BY " + name + " TO CURRENT_USER");
      database.jdbc().execute("DROP OWNED BY " + name);
      database.jdbc().execute("DROP ROLE " + name);
    }
  }
}
