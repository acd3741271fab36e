package org.posology.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The extractor versions that were ever used. Those with a rank are shown: of the ones that have
 * read an article, readers see the one of the highest rank.
 */
public final class ExtractorVersions {

  private static final String ALL =
      "SELECT v.*, (SELECT max(rank) FROM extractor_version) AS top FROM extractor_version v";

  private final JdbcTemplate jdbc;

  public ExtractorVersions(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Makes a version known whose readings are shown as they are written. A new one comes to the top:
   * what it reads is shown, of what it has not read the reading that was shown before.
   *
   * @param fingerprint {@code sha256:…}
   * @param manifest what it is made of, as JSON
   * @return its id, as other tables name it
   * @throws PosologyException if it is on trial, or was rolled back
   */
  public int register(String fingerprint, String manifest) {
    jdbc.update(Sql.read("adopt-version.sql"), fingerprint, manifest);
    ExtractorVersion known = find(fingerprint).orElseThrow();
    if (!known.isShown()) {
      throw new PosologyException(
          known.shortName()
              + " is on trial or was rolled back, and this run would show what it reads."
              + " Read beside the current view: posology reextract --shadow. Show it: posology"
              + " promote. Or run with the models of the version that is shown (--home)");
    }
    return known.id();
  }

  /** Makes a version known without showing anything that it reads. */
  public int registerOnTrial(String fingerprint, String manifest) {
    jdbc.update(
        "INSERT INTO extractor_version (fingerprint, manifest) VALUES (?, ?::jsonb)"
            + " ON CONFLICT (fingerprint) DO NOTHING",
        fingerprint,
        manifest);
    return find(fingerprint).orElseThrow().id();
  }

  /** The version at the top, if there is one. */
  public Optional<ExtractorVersion> top() {
    return all().stream().filter(ExtractorVersion::isTop).findFirst();
  }

  /** The version of this fingerprint, if it was ever used. */
  public Optional<ExtractorVersion> find(String fingerprint) {
    return all().stream().filter(v -> v.fingerprint().equals(fingerprint)).findFirst();
  }

  /**
   * The one version that begins so.
   *
   * @param beginning of its fingerprint, with or without {@code sha256:}
   * @throws PosologyException if there is none, or more than one
   */
  public ExtractorVersion named(String beginning) {
    String digits = beginning.replaceFirst("^sha256:", "");
    List<ExtractorVersion> found =
        all().stream().filter(v -> v.fingerprint().startsWith("sha256:" + digits)).toList();
    if (found.size() != 1 || digits.isEmpty()) {
      throw new PosologyException(
          "%s extractor version is called '%s'; posology versions lists them"
              .formatted(found.isEmpty() ? "no" : "more than one", beginning));
    }
    return found.get(0);
  }

  /** All of them, the top first, those that are not shown last. */
  public List<ExtractorVersion> all() {
    return jdbc.query(
        ALL + " ORDER BY rank DESC NULLS LAST, id DESC",
        (row, number) -> {
          @Nullable Integer rank = row.getObject("rank", Integer.class);
          return new ExtractorVersion(
              row.getInt("id"),
              row.getString("fingerprint"),
              row.getString("manifest"),
              rank,
              rank != null && rank == row.getInt("top"));
        });
  }
}
