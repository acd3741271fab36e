package org.posology.store;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** Tells what PostgreSQL refuses for what it is from what failed for other reasons. */
public final class RefusedData {

  private RefusedData() {}

  /** Whether the data were refused: the same would be refused again, other data would not. */
  public static boolean isReasonOf(DataAccessException failure) {
    String state =
        failure.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : null;
    // classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }
}
