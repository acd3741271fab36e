package org.posology.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.posology.document.PosologyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says which version readers see. Takes part in the caller's transaction: readers see all of it or
 * nothing, since it changes one number and not a row of what was read.
 */
public final class Promotion {

  private final JdbcTemplate jdbc;
  private final ExtractorVersions versions;

  public Promotion(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    versions = new ExtractorVersions(dataSource);
  }

  /**
   * How things stand after it.
   *
   * @param shown the version that is at the top now
   * @param before the one that was, if there was one
   * @param unread active articles that the version at the top has not read as they now stand
   * @param bare those among them of which no version that is shown has a reading
   */
  public record Result(
      ExtractorVersion shown, Optional<ExtractorVersion> before, long unread, long bare) {}

  /**
   * Brings a version to the top.
   *
   * @param partial whether it may show what it has read while it has not read all
   * @throws PosologyException if it has not read all active articles, and may not
   */
  public Result promote(ExtractorVersion version, boolean partial) {
    lock();
    Optional<ExtractorVersion> before = versions.top();
    long unread = unread(version);
    long all = count("SELECT count(*) FROM article WHERE status = 'active'");
    if (unread > 0 && unread == all) {
      throw new PosologyException(
          version.shortName() + " has read nothing: posology reextract --shadow first");
    }
    if (unread > 0 && !partial) {
      throw new PosologyException(
          ("%s has not read %d of %d articles: posology reextract --shadow goes on with them;"
                  + " promote --partial shows what it has read, and the others as before")
              .formatted(version.shortName(), unread, all));
    }
    jdbc.update(Sql.read("promote-version.sql"), version.id());
    return result(before);
  }

  /**
   * Goes back to the version that stands beneath the top.
   *
   * @throws PosologyException if there is none, or nothing of it is left
   */
  public Result rollback() {
    lock();
    List<ExtractorVersion> shown =
        versions.all().stream().filter(ExtractorVersion::isShown).toList();
    if (shown.size() < 2 || !hasReadings(shown.get(1))) {
      throw new PosologyException(
          "nothing to go back to: no reading of a version that was shown before is kept");
    }
    jdbc.update(Sql.read("roll-back-version.sql"), shown.get(0).id());
    return result(Optional.of(shown.get(0)));
  }

  private Result result(Optional<ExtractorVersion> before) {
    ExtractorVersion top = versions.top().orElseThrow();
    return new Result(
        top,
        before,
        unread(top),
        count(
            "SELECT count(*) FROM article r WHERE r.status = 'active'"
                + " AND NOT EXISTS (SELECT FROM shown_reading s WHERE s.article = r.id)"));
  }

  /** Others that change ranks wait; who reads does not. */
  private void lock() {
    jdbc.execute("LOCK TABLE extractor_version IN SHARE ROW EXCLUSIVE MODE");
  }

  private boolean hasReadings(ExtractorVersion version) {
    return count(
            "SELECT count(*) FROM (SELECT FROM article_reading WHERE extractor = ? LIMIT 1) a",
            version.id())
        > 0;
  }

  private long unread(ExtractorVersion version) {
    return count(
        "SELECT count(*) FROM article r WHERE r.status = 'active' AND NOT EXISTS (SELECT FROM"
            + " article_reading a WHERE a.article = r.id AND a.extractor = ?"
            + " AND a.text_hash = r.text_hash)",
        version.id());
  }

  private long count(String sql, Object... arguments) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
  }
}
