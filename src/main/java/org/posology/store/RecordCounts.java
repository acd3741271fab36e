package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What became of records, and what was found in them.
 *
 * @param stored brought a new article or a change
 * @param unchanged said what was known
 * @param stale were older than what was known
 * @param deleted were deletions
 * @param rejected could not be used
 * @param found in the articles that were due
 */
public record RecordCounts(
    long stored, long unchanged, long stale, long deleted, long rejected, Found found) {

  public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, 0, Found.NOTHING);

  /** What an extractor found. */
  public record Found(long drugs, long doses, long outcomes, long assertions) {

    public static final Found NOTHING = new Found(0, 0, 0, 0);

    public Found minus(Found other) {
      return new Found(
          drugs - other.drugs,
          doses - other.doses,
          outcomes - other.outcomes,
          assertions - other.assertions);
    }

    public Found plus(Found other) {
      return new Found(
          drugs + other.drugs,
          doses + other.doses,
          outcomes + other.outcomes,
          assertions + other.assertions);
    }
  }

  /** From columns of their names. */
  static RecordCounts of(ResultSet row) throws SQLException {
    return new RecordCounts(
        row.getLong("stored"),
        row.getLong("unchanged"),
        row.getLong("stale"),
        row.getLong("deleted"),
        row.getLong("rejected"),
        new Found(
            row.getLong("drugs"),
            row.getLong("doses"),
            row.getLong("outcomes"),
            row.getLong("assertions")));
  }

  public static RecordCounts rejected(long count) {
    return new RecordCounts(0, 0, 0, 0, count, Found.NOTHING);
  }

  /** Every record is one of these. */
  public long read() {
    return stored + unchanged + stale + deleted + rejected;
  }

  public RecordCounts minus(RecordCounts other) {
    return new RecordCounts(
        stored - other.stored,
        unchanged - other.unchanged,
        stale - other.stale,
        deleted - other.deleted,
        rejected - other.rejected,
        found.minus(other.found));
  }

  public RecordCounts plus(RecordCounts other) {
    return new RecordCounts(
        stored + other.stored,
        unchanged + other.unchanged,
        stale + other.stale,
        deleted + other.deleted,
        rejected + other.rejected,
        found.plus(other.found));
  }
}
