package org.posology.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The login of the embedded server for queries that somebody else wrote. Our own is the server's
 * superuser, and what such a session may do it can't give away for good.
 */
final class EmbeddedReader {

  static final String USER = "posology_reader";

  /** A migration gives this role its rights, and makes it where it is missing: that comes later. */
  private static final String CURATOR =
      "DO $$ BEGIN IF to_regrole('posology_curator') IS NULL"
          + " THEN CREATE ROLE posology_curator; END IF; END $$";

  private EmbeddedReader() {}

  /** Makes the login where it is missing; the password is not sent, just its verifier. */
  static void ensure(Connection admin, String password) throws SQLException {
    admin.setAutoCommit(false);
    if (isMissing(admin)) {
      execute(admin, CURATOR);
      execute(admin, "CREATE ROLE " + USER + " LOGIN IN ROLE posology_curator");
      admin
          .unwrap(PGConnection.class)
          .alterUserPassword(USER, password.toCharArray(), "scram-sha-256");
    }
    admin.commit();
  }

  private static boolean isMissing(Connection admin) throws SQLException {
    try (var role = admin.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
      role.setString(1, USER);
      return !role.executeQuery().next();
    }
  }

  private static void execute(Connection admin, String sql) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }
}
