package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code curation} and {@code curated_assertion} as values. */
final class CurationRows {

  private CurationRows() {}

  static PastDecision decision(ResultSet curation) throws SQLException {
    return decision(
        curation, Claim.of(curation.getString("claim")), curation.getString("evidence"));
  }

  static CuratedAssertion assertion(ResultSet curated) throws SQLException {
    return new CuratedAssertion(
        curated.getObject("key", UUID.class),
        curated.getString("article"),
        CurationState.of(curated.getString("state")),
        curated.getString("reason"),
        curated.getBoolean("found"),
        Claim.of(curated.getString("claim")),
        curated.getString("evidence"),
        curated.getDouble("confidence"),
        latest(curated));
  }

  private static @Nullable PastDecision latest(ResultSet curated) throws SQLException {
    return curated.getString("verdict") == null
        ? null
        : decision(
            curated,
            Claim.of(curated.getString("decided_on")),
            curated.getString("decided_on_evidence"));
  }

  private static PastDecision decision(ResultSet row, Claim on, String evidence)
      throws SQLException {
    return new PastDecision(
        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        row.getString("corrections"),
        row.getString("note"),
        row.getString("decided_by"),
        row.getTimestamp("decided_at").toInstant(),
        on,
        evidence);
  }
}
