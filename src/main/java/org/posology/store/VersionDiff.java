package org.posology.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.comparison.ArticleClaims;
import org.posology.comparison.Cause;
import org.posology.comparison.Comparing;
import org.posology.comparison.Comparison;
import org.posology.comparison.Findings;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares what two versions claim, article by article. Takes part in the caller's transaction,
 * which should see one state of the database throughout; whatever the number of articles, the
 * memory that it takes is small.
 */
public final class VersionDiff {

  private static final String CLAIMS = Sql.read("diff-claims.sql");
  private static final String FINDINGS = Sql.read("diff-findings.sql");
  private static final int FETCH = 2_000;
  private static final int BATCH = 200;

  private final JdbcTemplate jdbc;
  private final ExtractorVersions versions;

  public VersionDiff(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH);
    versions = new ExtractorVersions(dataSource);
  }

  /**
   * Compares two versions.
   *
   * @param from the old one, or null for what is shown, whichever version that is from
   * @param to the new one, or null for what is shown
   */
  public Comparison compare(
      @Nullable ExtractorVersion from, @Nullable ExtractorVersion to, Comparing.Options options) {
    Comparing comparing = new Comparing(options);
    Batch batch = new Batch(comparing);
    ClaimRows rows = new ClaimRows(batch::add);
    jdbc.query(CLAIMS.formatted(readings(from), readings(to)), rows::add);
    rows.end();
    batch.explain();
    return comparing.result(
        new Comparison.Versions(name(from), name(to), options.margin()),
        manifest(from),
        manifest(to),
        new Comparison.Articles(
            articles("EXISTS", from, to),
            0,
            articles("NOT EXISTS", from, to),
            articles("NOT EXISTS", to, from)));
  }

  private static String readings(@Nullable ExtractorVersion version) {
    return version == null
        ? "SELECT article, extractor FROM shown_reading"
        : "SELECT article, extractor FROM article_reading WHERE extractor = " + version.id();
  }

  /** Active articles that one side has read, together with the other or without it. */
  private long articles(
      String how, @Nullable ExtractorVersion side, @Nullable ExtractorVersion other) {
    String sql =
        "SELECT count(*) FROM (%s) f JOIN article r ON r.id = f.article AND r.status = 'active'"
            + " WHERE %s (SELECT FROM (%s) t WHERE t.article = f.article %s)";
    return Objects.requireNonNull(
        jdbc.queryForObject(
            sql.formatted(
                readings(side),
                how,
                readings(other),
                how.equals("EXISTS") ? "AND t.extractor <> f.extractor" : ""),
            Long.class));
  }

  private String name(@Nullable ExtractorVersion version) {
    if (version != null) {
      return version.fingerprint();
    }
    return versions
        .top()
        .map(top -> "what is shown, at the top " + top.fingerprint())
        .orElse("what is shown: nothing");
  }

  private String manifest(@Nullable ExtractorVersion version) {
    return version != null
        ? version.manifest()
        : versions.top().map(ExtractorVersion::manifest).orElse("{}");
  }

  /** Articles that wait to be explained together. */
  private final class Batch {

    private final Comparing comparing;
    private final List<ClaimRows.Compared> waiting = new ArrayList<>();

    private Batch(Comparing comparing) {
      this.comparing = comparing;
    }

    private void add(ClaimRows.Compared article) {
      if (!comparing.addAlike(article.claims())) {
        waiting.add(article);
      }
      if (waiting.size() == BATCH) {
        explain();
      }
    }

    private void explain() {
      Map<Reading, Findings> findings = findings();
      for (ClaimRows.Compared article : waiting) {
        ArticleClaims claims = article.claims();
        comparing.add(
            claims,
            findings.getOrDefault(new Reading(claims.id(), article.old()), new Findings()),
            findings.getOrDefault(new Reading(claims.id(), article.now()), new Findings()));
      }
      waiting.clear();
    }

    private Map<Reading, Findings> findings() {
      String[] ids = waiting.stream().map(article -> article.claims().id()).toArray(String[]::new);
      Map<Reading, Findings> findings = new HashMap<>();
      jdbc.query(
          FINDINGS,
          row -> {
            Reading reading = new Reading(row.getString("article"), row.getInt("extractor"));
            findings
                .computeIfAbsent(reading, r -> new Findings())
                .add(
                    Cause.Part.valueOf(row.getString("part")),
                    row.getInt("at"),
                    String.valueOf(row.getString("value")),
                    row.getString("rule"));
          },
          ids,
          ids,
          ids,
          ids);
      return findings;
    }
  }

  private record Reading(String article, int extractor) {}
}
