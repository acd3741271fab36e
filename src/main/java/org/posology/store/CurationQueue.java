package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What curators may look at next, in this order:
 *
 * <ol>
 *   <li>decisions to look at again, then what a new extractor version brought, then the rest;
 *   <li>what few articles say;
 *   <li>what the extractor is undecided on.
 * </ol>
 */
public final class CurationQueue {

  private static final String NEXT =
      "SELECT q.*, s.read, s.evidence FROM (SELECT * FROM curation_queue"
          + " ORDER BY priority, articles, doubt DESC, key LIMIT ?) q"
          + " CROSS JOIN LATERAL (SELECT * FROM curation_state c WHERE c.key = q.key) s"
          + " ORDER BY q.priority, q.articles, q.doubt DESC, q.key";

  private final JdbcTemplate jdbc;

  public CurationQueue(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** The first ones. */
  public List<QueueEntry> next(int limit) {
    return jdbc.query(NEXT, (row, number) -> entry(row), limit);
  }

  private static QueueEntry entry(ResultSet row) throws SQLException {
    return new QueueEntry(
        row.getObject("key", UUID.class),
        row.getString("article"),
        row.getInt("priority"),
        row.getString("reason"),
        row.getLong("articles"),
        row.getDouble("confidence"),
        Claim.of(row.getString("read")),
        row.getString("evidence"));
  }
}
