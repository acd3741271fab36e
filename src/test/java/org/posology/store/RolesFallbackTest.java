package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Servers of others, on which who migrates is no superuser. Roles are the server's, so this is one
 * that no other test has made them on.
 */
class RolesFallbackTest {

  @TempDir Path folder;

  @Test
  void whoMigratesNeedsNoSuperuserAndNotEvenTheRightToMakeRoles() throws Exception {
    Programs.link(folder);
    try (EmbeddedDatabase server = EmbeddedDatabase.open(folder)) {
      prepare(jdbc(server, "posology", server.password(), "posology"));
      whoMayNotMakeRolesWorksWithout(server);
      whoMayMakeRolesMakesThem(server);
      aSuperuserGrantsLater(server);
    }
  }

  private static void prepare(JdbcTemplate admin) {
    admin.execute("DROP ROLE posology_reader");
    admin.execute("DROP ROLE posology_curator");
    admin.execute("CREATE ROLE tenant LOGIN PASSWORD 'tenant'");
    admin.execute("CREATE ROLE maker LOGIN PASSWORD 'maker' CREATEROLE");
    admin.execute("CREATE DATABASE tenants OWNER tenant");
    admin.execute("CREATE DATABASE makers OWNER maker");
  }

  private static void whoMayNotMakeRolesWorksWithout(EmbeddedDatabase server) throws Exception {
    JdbcTemplate tenant = jdbc(server, "tenant", "tenant", "tenants");
    migrate(tenant);
    assertThat(tenant.queryForList("SELECT rolname FROM pg_roles WHERE rolname ~ '^posology_'"))
        .isEmpty();
    tenant.execute("DELETE FROM assertion");
    assertThat(warning(tenant))
        .contains("permission denied to create role")
        .contains("run as a superuser, in this database: CALL public.grant_rights();");
  }

  private static void whoMayMakeRolesMakesThem(EmbeddedDatabase server) throws Exception {
    JdbcTemplate maker = jdbc(server, "maker", "maker", "makers");
    migrate(maker);
    assertThat(warning(maker)).isEmpty();
    assertThat(owner(maker)).isEqualTo("posology_owner");
    maker.execute("ALTER TABLE assertion ADD COLUMN still_mine int");
    maker.execute("CREATE ROLE ada LOGIN PASSWORD 'ada' IN ROLE posology_curator");
    jdbc(server, "ada", "ada", "makers").queryForList("SELECT * FROM current_assertion");
  }

  private static void aSuperuserGrantsLater(EmbeddedDatabase server) {
    JdbcTemplate ada = jdbc(server, "ada", "ada", "tenants");
    assertThatThrownBy(() -> ada.queryForList("SELECT * FROM current_assertion"))
        .hasRootCauseMessage("ERROR: permission denied for view current_assertion");
    jdbc(server, "posology", server.password(), "tenants").execute("CALL public.grant_rights()");
    ada.queryForList("SELECT * FROM current_assertion");
    JdbcTemplate tenant = jdbc(server, "tenant", "tenant", "tenants");
    assertThat(owner(tenant)).isEqualTo("posology_owner");
    tenant.execute("ALTER TABLE assertion ADD COLUMN still_mine int");
  }

  private static String owner(JdbcTemplate jdbc) {
    return jdbc.queryForList(
            "SELECT tableowner FROM pg_tables WHERE tablename = 'run'", String.class)
        .get(0);
  }

  private static JdbcTemplate jdbc(
      EmbeddedDatabase server, String user, String password, String database) {
    String url = server.url().replaceFirst("/posology$", "/" + database);
    return new JdbcTemplate(new DriverManagerDataSource(url, user, password));
  }

  private static void migrate(JdbcTemplate jdbc) {
    Flyway.configure()
        .dataSource(jdbc.getDataSource())
        .javaMigrations(new SpringBatchTables())
        .load()
        .migrate();
  }

  private static String warning(JdbcTemplate who) throws Exception {
    try (Connection connection = Objects.requireNonNull(who.getDataSource()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CALL grant_rights()");
      SQLWarning warning = statement.getWarnings();
      return warning == null ? "" : warning.toString();
    }
  }
}
