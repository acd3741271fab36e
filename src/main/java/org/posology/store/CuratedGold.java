package org.posology.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.posology.export.AnnotatedDose;
import org.posology.export.CuratedArticle;
import org.posology.export.CuratedClaim;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what curators decided, article by article: active articles with at least one decision that
 * is applied. What is to be looked at again counts as undecided.
 */
public final class CuratedGold {

  private static final int BATCH = 100;

  private static final String ARTICLES =
      "SELECT id FROM article_record WHERE id > ? AND id IN (SELECT article FROM curation)"
          + " ORDER BY id LIMIT "
          + BATCH;
  private static final String TEXTS =
      "SELECT id, title, text FROM article WHERE id = ANY (?) AND status = 'active' ORDER BY id";
  private static final String CLAIMS =
      "SELECT * FROM curated_assertion WHERE article = ANY (?) ORDER BY article, evidence, key";
  private static final String DOSES =
      "SELECT m.*, d.text AS drug_text, d.name AS drug_name FROM dose_mention m"
          + " JOIN article r ON r.id = m.article AND r.extractor = m.extractor"
          + " LEFT JOIN drug_mention d ON d.article = m.article AND d.extractor = m.extractor"
          + " AND d.begin_offset = m.drug_begin AND d.end_offset = m.drug_end"
          + " WHERE m.article = ANY (?) ORDER BY m.article, m.begin_offset";

  private final JdbcTemplate jdbc;

  public CuratedGold(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Gives them in the order of their ids. */
  public void read(Consumer<CuratedArticle> articles) {
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
    Map<String, List<AnnotatedDose>> doses = doses(ids);
    jdbc.query(
        TEXTS,
        row -> {
          String id = row.getString("id");
          Claims decided = claims.getOrDefault(id, new Claims());
          if (!decided.accepted.isEmpty() || !decided.rejected.isEmpty()) {
            String title = row.getString("title");
            articles.accept(
                new CuratedArticle(
                    id,
                    title,
                    row.getString("text").substring(title.length() + 1),
                    doses.getOrDefault(id, List.of()),
                    decided.accepted,
                    decided.rejected,
                    decided.open == 0));
          }
        },
        ids);
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

  private Map<String, List<AnnotatedDose>> doses(Object ids) {
    Map<String, List<AnnotatedDose>> doses = new HashMap<>();
    jdbc.query(
        DOSES,
        row -> {
          doses
              .computeIfAbsent(row.getString("article"), id -> new ArrayList<>())
              .add(AnnotatedRow.dose(row, 0));
        },
        ids);
    return doses;
  }
}
