package org.posology.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which of NLM's files are read, and which of its yearly baselines have replaced the one before.
 */
public final class NlmLedger {

  /** Editions of a year: {@code pubmed26n1234} is 261234. */
  private static final int YEAR = 10_000;

  private final JdbcTemplate jdbc;

  public NlmLedger(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Names of the files that were read to their end. */
  public Set<String> read() {
    return new HashSet<>(jdbc.queryForList("SELECT name FROM nlm_file", String.class));
  }

  /**
   * Notes that a file is read, if it is.
   *
   * @param md5 as NLM gave it
   * @return whether some extractor version has read it to its end
   */
  public boolean note(SourceFile file, String md5) {
    return jdbc.update(
            "INSERT INTO nlm_file (name, md5, sha256) SELECT ?, ?, ?"
                + " WHERE EXISTS (SELECT FROM file_reading WHERE file = ? AND status = 'complete')"
                + " ON CONFLICT (name) DO UPDATE SET md5 = EXCLUDED.md5, sha256 = EXCLUDED.sha256,"
                + " read_at = EXCLUDED.read_at",
            file.name(),
            md5,
            file.sha256(),
            file.sha256())
        == 1;
  }

  /** Whether what a year's baseline no longer holds has been deleted. */
  public boolean isApplied(int year) {
    return !jdbc.queryForList("SELECT year FROM nlm_baseline WHERE year = ?", Integer.class, year)
        .isEmpty();
  }

  /** Notes that it has. */
  public void apply(int year, int lastNumber, long absent) {
    jdbc.update(
        "INSERT INTO nlm_baseline (year, last_number, absent) VALUES (?, ?, ?)",
        year,
        lastNumber,
        absent);
  }

  /**
   * Articles whose last word stands in one of NLM's files of an earlier year, as deletions that are
   * greater than that word and smaller than any later one.
   */
  public List<ArticleEvent> lastSeenBefore(int year) {
    return jdbc.query(
        "SELECT id, version, ceil(extract(epoch FROM as_of) / 86400)::bigint AS day"
            + " FROM article_record WHERE NOT deleted AND edition > 0 AND edition < ? ORDER BY id",
        (row, number) ->
            ArticleEvent.deletion(
                row.getString("id"),
                row.getInt("version"),
                LocalDate.ofEpochDay(row.getLong("day"))),
        year * YEAR);
  }

  /** Articles that NLM's files brought, and that stand. */
  public long articles() {
    Long count =
        jdbc.queryForObject(
            "SELECT count(*) FROM article_record WHERE NOT deleted AND edition > 0", Long.class);
    return count == null ? 0 : count;
  }
}
