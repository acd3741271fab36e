package org.posology.store;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/** Who may not migrate, and has a program that is newer than the schema, should know who may. */
public final class MigrationRights {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private MigrationRights() {}

  /** What to do about a failed start, if it failed by a lack of rights to migrate; else nothing. */
  public static String advice(Throwable failure) {
    boolean migrating = false;
    boolean refused = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      migrating |= cause instanceof FlywayException;
      refused |=
          cause instanceof SQLException said && INSUFFICIENT_PRIVILEGE.equals(said.getSQLState());
    }
    return migrating && refused
        ? "; the schema is older than this program: start it once as a member of posology_owner"
        : "";
  }
}
