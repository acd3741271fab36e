package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far files are read, for those who want to know; {@link FileLedger} moves them on. */
public final class FileReadings {

  private static final String READING =
      "SELECT r.*, f.name FROM file_reading r JOIN source_file f ON f.sha256 = r.file ";

  private final JdbcTemplate jdbc;

  public FileReadings(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** What an extractor version has read of these files so far; files it never saw are missing. */
  public List<FileReading> of(int extractor, List<String> files) {
    return jdbc.query(
        READING + "WHERE r.extractor = ? AND r.file = ANY (?) ORDER BY f.name, r.file",
        (row, number) -> reading(row),
        extractor,
        files.toArray(String[]::new));
  }

  /** How much of a run's files is committed. */
  public Committed committed(long run) {
    return jdbc.query(
            "SELECT coalesce(sum(r.read), 0) AS records, coalesce(sum(f.size) FILTER (WHERE"
                + " r.status IN ('complete', 'failed')), 0) AS bytes FROM file_reading r"
                + " JOIN source_file f ON f.sha256 = r.file WHERE r.run = ?",
            (row, number) -> new Committed(row.getLong("records"), row.getLong("bytes")),
            run)
        .get(0);
  }

  /**
   * How much is committed.
   *
   * @param records of all files, also in former runs
   * @param bytes of the files that have ended
   */
  public record Committed(long records, long bytes) {}

  /** All files that were ever read, the last ones first. */
  public List<FileReading> last(int limit) {
    return jdbc.query(
        READING + "ORDER BY r.started DESC NULLS LAST, f.name LIMIT ?",
        (row, number) -> reading(row),
        limit);
  }

  private static FileReading reading(ResultSet row) throws SQLException {
    return new FileReading(
        row.getString("file"),
        row.getString("name"),
        row.getString("status"),
        row.getLong("position"),
        RecordCounts.of(row),
        row.getString("message"));
  }
}
