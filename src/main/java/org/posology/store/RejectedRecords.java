package org.posology.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the records that could not be used, with the reason. */
public final class RejectedRecords {

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

  /** Reason → how many, among what a version read of these files. */
  public Map<String, Long> byReason(int extractor, List<String> files) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.query(
        "SELECT reason, count(*) AS n FROM rejected_record"
            + " WHERE extractor = ? AND file = ANY (?) GROUP BY reason",
        row -> {
          counts.put(row.getString("reason"), row.getLong("n"));
        },
        extractor,
        files.toArray(String[]::new));
    return counts;
  }
}
