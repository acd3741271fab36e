package org.posology.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.posology.document.PosologyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What curators decide on assertions. The database takes the snapshot and refuses nonsense, so that
 * tools that write on their own are held to the same rules.
 */
public final class Curations {

  private static final String DECIDE =
      "INSERT INTO curation (assertion, verdict, corrections, decided_by, note)"
          + " VALUES (?, ?, ?::jsonb, ?, ?)";
  private static final String HISTORY = "SELECT * FROM curation WHERE assertion = ? ORDER BY id";
  private static final String CURATED = "SELECT * FROM curated_assertion WHERE key = ?";
  private static final String KEYS =
      "SELECT key FROM assertion WHERE key BETWEEN ? AND ?"
          + " UNION SELECT assertion FROM curation WHERE assertion BETWEEN ? AND ? LIMIT 3";

  private final JdbcTemplate jdbc;

  public Curations(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Keeps a decision; it counts from now on.
   *
   * @throws PosologyException if the database refuses it, with its reason
   */
  public void decide(Decision decision) {
    try {
      jdbc.update(
          DECIDE,
          decision.assertion(),
          decision.verdict().word(),
          decision.corrections().isEmpty() ? null : Claim.json(decision.inOrder()),
          StoredText.of(decision.by()),
          decision.note() == null ? null : StoredText.of(decision.note()));
    } catch (DataAccessException e) {
      throw new PosologyException(reason(e), e);
    }
  }

  private static String reason(DataAccessException failure) {
    ServerErrorMessage said =
        failure.getMostSpecificCause() instanceof PSQLException refused
            ? refused.getServerErrorMessage()
            : null;
    if (said == null) {
      return "not kept: " + failure.getMostSpecificCause().getMessage();
    }
    String hint = said.getHint();
    return "refused: " + said.getMessage() + (hint == null ? "" : ". " + hint);
  }

  /** All that was ever decided on an assertion, notes too, oldest first. */
  public List<PastDecision> history(UUID assertion) {
    return jdbc.query(HISTORY, (row, number) -> CurationRows.decision(row), assertion);
  }

  /** Where an assertion stands; nothing if it is neither current nor decided on. */
  public Optional<CuratedAssertion> find(UUID assertion) {
    return jdbc.query(CURATED, (row, number) -> CurationRows.assertion(row), assertion).stream()
        .findFirst();
  }

  /**
   * The key that begins so.
   *
   * @throws PosologyException if there is none, or more than one
   */
  public UUID key(String beginning) {
    String digits = beginning.strip().replace("-", "");
    if (!digits.matches("[0-9a-fA-F]{4,32}")) {
      throw new PosologyException(
          "'" + beginning + "' is no key: give its first digits (4 at least), as curate list does");
    }
    UUID low = filled(digits, "0");
    UUID high = filled(digits, "f");
    List<UUID> keys = jdbc.queryForList(KEYS, UUID.class, low, high, low, high);
    if (keys.size() == 1) {
      return keys.get(0);
    }
    throw new PosologyException(
        keys.isEmpty()
            ? "unknown assertion '" + beginning + "': keys stand in current_assertion"
            : "'" + beginning + "' begins several keys: " + keys + "; give more of it");
  }

  private static UUID filled(String digits, String digit) {
    String all = digits + digit.repeat(32 - digits.length());
    return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
