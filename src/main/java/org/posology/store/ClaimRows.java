package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posology.comparison.ArticleClaims;
import org.posology.comparison.Claim;
import org.posology.document.Span;

/** Puts rows of {@code diff-claims.sql}, which come article by article, together. */
final class ClaimRows {

  private final Consumer<Compared> articles;
  private final List<Claim> before = new ArrayList<>();
  private final List<Claim> after = new ArrayList<>();
  private @Nullable String article;
  private int old;
  private int now;

  /**
   * An article that is complete.
   *
   * @param claims of both versions
   * @param old id of the version that the old ones are of
   * @param now id of the version that the new ones are of
   */
  record Compared(ArticleClaims claims, int old, int now) {}

  ClaimRows(Consumer<Compared> articles) {
    this.articles = articles;
  }

  void add(ResultSet row) throws SQLException {
    String id = row.getString("article");
    if (!id.equals(article)) {
      end();
    }
    article = id;
    old = row.getInt("old_extractor");
    now = row.getInt("new_extractor");
    (row.getBoolean("now") ? after : before).add(claim(row));
  }

  /** No more rows. */
  void end() {
    if (article != null) {
      articles.accept(new Compared(new ArticleClaims(article, before, after), old, now));
    }
    before.clear();
    after.clear();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getString("key"),
        ArrayColumns.texts(row, "drug_names"),
        row.getString("dose"),
        row.getString("claimed"),
        row.getString("direction"),
        row.getString("certainty"),
        row.getDouble("confidence"),
        ArrayColumns.texts(row, "rules"),
        new Claim.Quote(
            row.getInt("begin_offset"),
            row.getString("text"),
            ArrayColumns.spans(row, "drugs", "drug_offsets"),
            ArrayColumns.spans(row, "doses", "dose_offsets"),
            new Span(row.getInt("outcome_begin"), row.getInt("outcome_end"))));
  }
}
