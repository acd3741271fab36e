package org.posology.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the records that could not be used, with the reason. */
public final class RejectedRecords {

  /** All records, or those of a condition. */
  static final String BY_REASON =
      "SELECT CASE count(*) WHEN 1 THEN min(reason) ELSE kind END AS reason, count(*) AS n"
          + " FROM (SELECT reason, regexp_replace(reason, '[0-9]+', 'N', 'g') AS kind"
          + " FROM rejected_record %s) r GROUP BY kind ORDER BY n DESC, reason LIMIT 10";

  private static final int EXCERPT = 200;

  private final JdbcTemplate jdbc;

  /**
   * A record that could not be used.
   *
   * @param position which record of the file, from 0
   * @param id of the article, where it had one
   * @param offset where it begins, -1 if not known
   * @param reason why
   * @param excerpt how it begins
   */
  public record Reject(
      long position, @Nullable String id, long offset, String reason, String excerpt) {}

  public RejectedRecords(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Adds those of a chunk; takes part in the caller's transaction. */
  public void add(FileClaim claim, List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "INSERT INTO rejected_record (file, extractor, position, record, at, reason, excerpt)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        rejects.stream().map(reject -> row(claim, reject)).toList());
  }

  private static Object[] row(FileClaim claim, Reject reject) {
    return new Object[] {
      claim.file(),
      claim.extractor(),
      reject.position(),
      reject.id() == null ? null : cut(reject.id()),
      reject.offset(),
      StoredText.of(reject.reason()),
      cut(reject.excerpt())
    };
  }

  private static String cut(String text) {
    return StoredText.of(text.substring(0, Math.min(text.length(), EXCERPT)));
  }

  /**
   * Reason → how many, the most frequent first; reasons that differ in numbers only (of a line,
   * say) are one.
   */
  public Map<String, Long> byReason(int extractor, List<String> files) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.query(
        BY_REASON.formatted("WHERE extractor = ? AND file = ANY (?)"),
        row -> {
          counts.put(row.getString("reason"), row.getLong("n"));
        },
        extractor,
        files.toArray(String[]::new));
    return counts;
  }
}
