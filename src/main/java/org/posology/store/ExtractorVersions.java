package org.posology.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The extractor versions that were ever used. */
public final class ExtractorVersions {

  private final JdbcTemplate jdbc;

  public ExtractorVersions(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Makes a version known.
   *
   * @param fingerprint {@code sha256:…}
   * @param manifest what it is made of, as JSON
   * @return its id, as other tables name it
   */
  public int register(String fingerprint, String manifest) {
    jdbc.update(
        "INSERT INTO extractor_version (fingerprint, manifest) VALUES (?, ?::jsonb)"
            + " ON CONFLICT (fingerprint) DO NOTHING",
        fingerprint,
        manifest);
    Integer id =
        jdbc.queryForObject(
            "SELECT id FROM extractor_version WHERE fingerprint = ?", Integer.class, fingerprint);
    if (id == null) {
      throw new IllegalStateException("no extractor version " + fingerprint);
    }
    return id;
  }
}
