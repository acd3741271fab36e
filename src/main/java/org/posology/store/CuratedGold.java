package org.posology.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.posology.export.AnnotatedArticle;
import org.posology.export.CuratedArticle;
import org.posology.export.CuratedClaim;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what curators decided, article by article: active articles with at least one decision that
 * is applied. What is to be looked at again counts as undecided. All is read as it is at one
 * moment, whatever is promoted or decided meanwhile.
 */
public final class CuratedGold {

  private static final int BATCH = 100;

  private static final String ARTICLES =
      "SELECT id FROM article_record WHERE id > ? AND id IN (SELECT article FROM curation)"
          + " ORDER BY id LIMIT "
          + BATCH;
  private static final String TEXTS =
      "SELECT r.id, r.title, v.id AS version, v.fingerprint FROM article r"
          + " JOIN extractor_version v ON v.id = r.extractor"
          + " WHERE r.id = ANY (?) AND r.status = 'active' ORDER BY r.id";
  private static final String CLAIMS =
      "SELECT * FROM curated_assertion WHERE article = ANY (?) ORDER BY article, evidence, key";
  private final JdbcTemplate jdbc;
  private final AnnotatedRows rows;
  private final TransactionTemplate snapshot;

  public CuratedGold(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    rows = AnnotatedRows.current(jdbc);
    snapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** Gives them in the order of their ids. */
  public void read(Consumer<CuratedArticle> articles) {
    snapshot.executeWithoutResult(transaction -> readAll(articles));
  }

  private void readAll(Consumer<CuratedArticle> articles) {
    List<String> batch = next("");
    while (!batch.isEmpty()) {
      read(batch, articles);
      batch = next(batch.get(batch.size() - 1));
    }
  }

  private List<String> next(String after) {
    return jdbc.queryForList(ARTICLES, String.class, after);
  }

  private void read(List<String> batch, Consumer<CuratedArticle> articles) {
    Object ids = batch.toArray(String[]::new);
    Map<String, Claims> claims = claims(ids);
    Map<String, String> titles = new HashMap<>();
    List<ReadArticle> read =
        jdbc.query(
            TEXTS,
            (row, number) -> {
              titles.put(row.getString("id"), row.getString("title"));
              return new ReadArticle(
                  row.getString("id"), row.getInt("version"), row.getString("fingerprint"));
            },
            ids);
    for (AnnotatedArticle article : rows.read(read)) {
      Claims decided = claims.getOrDefault(article.id(), new Claims());
      if (!decided.accepted.isEmpty() || !decided.rejected.isEmpty()) {
        articles.accept(decided.in(article, titles.getOrDefault(article.id(), "")));
      }
    }
  }

  /** What is decided on one article. */
  private static final class Claims {
    final List<CuratedClaim> accepted = new ArrayList<>();
    final List<CuratedClaim> rejected = new ArrayList<>();
    int open;

    void add(CuratedAssertion assertion) {
      switch (assertion.state()) {
        case ACCEPTED, CORRECTED -> accept(assertion);
        case REJECTED -> rejected.add(claim(assertion.claim(), assertion.evidence()));
        case UNDECIDED, LOOK_AGAIN -> open++;
      }
    }

    CuratedArticle in(AnnotatedArticle article, String title) {
      return new CuratedArticle(
          article.id(),
          title,
          article.text().substring(title.length() + 1),
          article.doses(),
          accepted,
          rejected,
          open == 0);
    }

    /** Where other drugs or another outcome were meant, the claim as it was read is rejected. */
    private void accept(CuratedAssertion assertion) {
      Claim held = assertion.claim();
      Claim read = assertion.decision() == null ? held : assertion.decision().on();
      boolean same = held.drugs().equals(read.drugs()) && overlap(held.outcome(), read.outcome());
      accepted.add(claim(held, assertion.evidence()));
      if (!same) {
        rejected.add(claim(read, assertion.evidence()));
      }
    }

    private static boolean overlap(String a, String b) {
      return a.contains(b) || b.contains(a);
    }

    private static CuratedClaim claim(Claim claim, String evidence) {
      return new CuratedClaim(
          claim.drugs(),
          claim.doses(),
          claim.outcome(),
          claim.direction(),
          claim.effect(),
          claim.comparator(),
          claim.condition(),
          claim.certainty(),
          evidence);
    }
  }

  private Map<String, Claims> claims(Object ids) {
    Map<String, Claims> claims = new HashMap<>();
    jdbc.query(
        CLAIMS,
        row -> {
          CuratedAssertion assertion = CurationRows.assertion(row);
          claims.computeIfAbsent(assertion.article(), id -> new Claims()).add(assertion);
        },
        ids);
    return claims;
  }
}
