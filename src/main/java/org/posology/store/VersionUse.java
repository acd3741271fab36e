package org.posology.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much each version has read. */
public final class VersionUse {

  private final JdbcTemplate jdbc;
  private final ExtractorVersions versions;

  public VersionUse(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    versions = new ExtractorVersions(dataSource);
  }

  /**
   * A version in use.
   *
   * @param articles of which its readings are kept
   */
  public record Used(ExtractorVersion version, long articles, Instant firstUsed) {}

  /** All versions, those that are shown first, from the top. */
  public List<Used> all() {
    return versions.all().stream().map(this::used).toList();
  }

  private Used used(ExtractorVersion version) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT v.first_used, (SELECT count(*) FROM article_reading a WHERE a.extractor = v.id)"
                + " FROM extractor_version v WHERE v.id = ?",
            (row, number) -> new Used(version, row.getLong(2), row.getTimestamp(1).toInstant()),
            version.id()));
  }
}
