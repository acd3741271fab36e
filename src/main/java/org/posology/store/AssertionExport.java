package org.posology.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.export.AnnotatedArticle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was found, article by article, in constant memory:
 *
 * <ol>
 *   <li>a cursor over the articles that have a chosen assertion, in the order of their ids;
 *   <li>for each {@value #BATCH} of them, their texts, mentions and chosen assertions.
 * </ol>
 *
 * All in one transaction that sees one state of the database, whatever is written meanwhile.
 */
public final class AssertionExport {

  private static final int BATCH = 200;

  private static final String ARTICLES = Sql.read("export-articles.sql");
  private static final String VERSIONS =
      "SELECT fingerprint FROM extractor_version WHERE starts_with(fingerprint, ?) ORDER BY id";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;

  public AssertionExport(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(BATCH);
    snapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** Gives what is current. */
  public void current(ExportSelection selection, Consumer<AnnotatedArticle> articles) {
    read("current_evidence", null, selection, articles);
  }

  /**
   * Gives what an extractor version found.
   *
   * @param version its fingerprint, or the beginning of it
   * @throws PosologyException if no version or more than one begins so
   */
  public void version(
      String version, ExportSelection selection, Consumer<AnnotatedArticle> articles) {
    read("version_evidence", fingerprint(version), selection, articles);
  }

  private String fingerprint(String version) {
    String prefix = version.startsWith("sha256:") ? version : "sha256:" + version;
    List<String> found = jdbc.queryForList(VERSIONS, String.class, prefix);
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> all = jdbc.queryForList(VERSIONS, String.class, "");
    throw new PosologyException(
        (found.isEmpty() ? "no extractor version " : "several extractor versions begin with ")
            + version
            + "; there are "
            + (all.isEmpty() ? "none yet" : String.join(", ", all)));
  }

  private void read(
      String view,
      @Nullable String version,
      ExportSelection selection,
      Consumer<AnnotatedArticle> articles) {
    MapSqlParameterSource chosen = parameters(version, selection);
    AnnotatedRows rows = new AnnotatedRows(jdbc, view, chosen);
    List<ReadArticle> batch = new ArrayList<>(BATCH);
    snapshot.executeWithoutResult(
        transaction -> {
          new NamedParameterJdbcTemplate(jdbc)
              .query(
                  ARTICLES.formatted(view),
                  chosen,
                  row -> {
                    batch.add(article(row));
                    if (batch.size() == BATCH) {
                      rows.read(batch).forEach(articles);
                      batch.clear();
                    }
                  });
          rows.read(batch).forEach(articles);
        });
  }

  private static ReadArticle article(ResultSet row) throws SQLException {
    return new ReadArticle(
        row.getString("article"), row.getInt("extractor_id"), row.getString("extractor"));
  }

  /** The values of the parameters of {@code export-articles.sql} and its like. */
  static MapSqlParameterSource parameters(@Nullable String version, ExportSelection selection) {
    return new MapSqlParameterSource()
        .addValue("version", version)
        .addValue("from_year", selection.fromYear())
        .addValue("to_year", selection.toYear())
        .addValue("journals", array(selection.journals()))
        .addValue("headings", array(selection.headings()))
        .addValue("drugs", array(selection.drugs()))
        .addValue("min_confidence", selection.minConfidence());
  }

  private static String @Nullable [] array(List<String> values) {
    return values.isEmpty() ? null : values.toArray(String[]::new);
  }
}
