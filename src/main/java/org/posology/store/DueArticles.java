package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Articles that a version has not read as they now stand. Nobody keeps a list of them: it is a
 * question to the readings, asked anew by everyone who wants to know.
 */
public final class DueArticles {

  private static final String DUE =
      " FROM article_record r WHERE NOT r.deleted AND NOT EXISTS (SELECT FROM article_reading a"
          + " WHERE a.article = r.id AND a.extractor = ? AND a.text_hash = r.text_hash)";

  private final JdbcTemplate jdbc;
  private final int extractor;
  private final ArticleSelection.Condition condition;

  DueArticles(DataSource dataSource, int extractor, ArticleSelection selection) {
    jdbc = new JdbcTemplate(dataSource);
    this.extractor = extractor;
    condition = selection.condition();
  }

  public long count() {
    String sql = "SELECT count(*)" + DUE + condition.sql();
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values()));
  }

  /** Ranges with about so many of them each; together they hold every id there is. */
  public List<ArticleRange> ranges(int size) {
    List<String> lasts =
        jdbc.queryForList(
            "SELECT id FROM (SELECT r.id, row_number() OVER (ORDER BY r.id) AS n"
                + DUE
                + condition.sql()
                + ") d WHERE n % ? = 0 ORDER BY id",
            String.class,
            values(size));
    List<ArticleRange> ranges = new ArrayList<>();
    String after = "";
    for (String last : lasts) {
      ranges.add(new ArticleRange(after, last));
      after = last;
    }
    ranges.add(new ArticleRange(after, ""));
    return ranges;
  }

  /** The first ones of a range. */
  public List<StoredArticle> first(ArticleRange range, int limit) {
    return jdbc.query(
        "SELECT r.id, r.version, r.text, r.sections, encode(r.text_hash, 'hex') AS text_hash"
            + DUE
            + condition.sql()
            + " AND (? = '' OR r.id > ?) AND (? = '' OR r.id <= ?) ORDER BY r.id LIMIT ?",
        (row, number) -> article(row),
        values(range.after(), range.after(), range.last(), range.last(), limit));
  }

  /**
   * Locks articles against every other writer until the caller's transaction ends.
   *
   * @return ids of those that still are what they were, and still due
   */
  public Set<String> lock(List<StoredArticle> articles) {
    String[] ids = articles.stream().map(StoredArticle::id).toArray(String[]::new);
    String[] hashes = articles.stream().map(StoredArticle::textHash).toArray(String[]::new);
    jdbc.queryForList(
        "SELECT id FROM article_record WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE",
        String.class,
        (Object) ids);
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT r.id"
                + DUE
                + " AND (r.id, encode(r.text_hash, 'hex')) IN"
                + " (SELECT * FROM unnest(?::text[], ?::text[]))",
            String.class,
            extractor,
            ids,
            hashes));
  }

  private Object[] values(Object... after) {
    return condition.values(List.of(extractor), after);
  }

  private static StoredArticle article(ResultSet row) throws SQLException {
    Article article =
        new Article(
            row.getString("id"),
            row.getInt("version"),
            row.getString("text"),
            Json.sections(row.getString("sections")),
            Citation.UNKNOWN);
    return new StoredArticle(article, row.getString("text_hash"));
  }
}
