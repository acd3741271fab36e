package org.posology.store;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each file is read, by each extractor version. The position moves in the transaction of
 * the rows that it counts, so that whoever goes on after a crash starts right behind them, whatever
 * else is asked for in the same run.
 */
public final class FileLedger {

  private final JdbcTemplate jdbc;

  public FileLedger(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Makes a file known, with its name and place of today. */
  public void register(SourceFile file) {
    jdbc.update(
        "INSERT INTO source_file (sha256, name, path, size, modified) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (sha256) DO UPDATE SET name = EXCLUDED.name, path = EXCLUDED.path,"
            + " modified = EXCLUDED.modified",
        file.sha256(),
        StoredText.of(file.name()),
        StoredText.of(file.path().toString()),
        file.size(),
        Timestamp.from(file.modified()));
  }

  /** The file as it was last given. */
  public SourceFile find(String sha256) {
    return jdbc
        .query(
            "SELECT * FROM source_file WHERE sha256 = ?",
            (row, number) ->
                new SourceFile(
                    row.getString("sha256"),
                    Path.of(row.getString("path")),
                    row.getLong("size"),
                    row.getTimestamp("modified").toInstant()),
            sha256)
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such file: " + sha256));
  }

  /**
   * Gives a file to a run, also one that a dead run has; waits for the last transaction of that.
   */
  public void assign(FileClaim claim) {
    jdbc.update(
        "INSERT INTO file_reading (file, extractor, run) VALUES (?, ?, ?)"
            + " ON CONFLICT (file, extractor) DO UPDATE SET run = EXCLUDED.run, status = 'due',"
            + " attempt = 0, message = NULL, ended = NULL",
        claim.file(),
        claim.extractor(),
        claim.run());
  }

  /** The files that a run has still to read. */
  public List<FileClaim> due(long run) {
    return jdbc.query(
        "SELECT file, extractor FROM file_reading WHERE run = ? AND status = 'due' ORDER BY file",
        (row, number) -> new FileClaim(row.getString("file"), row.getInt("extractor"), run),
        run);
  }

  /**
   * Begins or goes on to read a file.
   *
   * @return how many of its records are committed
   * @throws ClaimLostException if the file was given to another run, or to a later attempt
   */
  public long begin(FileClaim claim) {
    return jdbc
        .queryForList(
            "UPDATE file_reading SET status = 'reading', attempt = ?,"
                + " started = coalesce(started, now())"
                + " WHERE file = ? AND extractor = ? AND run = ? AND attempt <= ?"
                + " RETURNING position",
            Long.class,
            claim.attempt(),
            claim.file(),
            claim.extractor(),
            claim.run(),
            claim.attempt())
        .stream()
        .findFirst()
        .orElseThrow(() -> new ClaimLostException(claim));
  }

  /**
   * Moves on, in the transaction of the rows that are counted.
   *
   * @param position records that are committed with this transaction
   * @param counts what became of those since the last time
   * @throws ClaimLostException if another run has claimed the file
   */
  public void advance(FileClaim claim, long position, RecordCounts counts) {
    RecordCounts.Found found = counts.found();
    expectOne(
        claim,
        jdbc.update(
            Sql.read("advance-file.sql"),
            position,
            counts.read(),
            counts.stored(),
            counts.unchanged(),
            counts.stale(),
            counts.deleted(),
            counts.rejected(),
            found.drugs(),
            found.doses(),
            found.outcomes(),
            found.assertions(),
            claim.file(),
            claim.extractor(),
            claim.run(),
            claim.attempt(),
            position));
  }

  /** As if nothing had been read of the file; what it brought into other tables stays. */
  public void forget(FileClaim claim) {
    expectOne(
        claim,
        jdbc.update(Sql.read("forget-file.sql"), claim.file(), claim.extractor(), claim.run()));
    jdbc.update(
        "DELETE FROM rejected_record WHERE file = ? AND extractor = ?",
        claim.file(),
        claim.extractor());
  }

  /** The whole file is read. */
  public void complete(FileClaim claim) {
    end(claim, "complete", null);
  }

  /** The file could not be read to its end. */
  public void fail(FileClaim claim, String message) {
    end(claim, "failed", StoredText.of(message));
  }

  private void end(FileClaim claim, String status, @Nullable String why) {
    expectOne(
        claim,
        jdbc.update(
            "UPDATE file_reading SET status = ?, message = ?, ended = now()"
                + " WHERE file = ? AND extractor = ? AND run = ? AND attempt = ?",
            status,
            why,
            claim.file(),
            claim.extractor(),
            claim.run(),
            claim.attempt()));
  }

  private static void expectOne(FileClaim claim, int rows) {
    if (rows != 1) {
      throw new ClaimLostException(claim);
    }
  }
}
