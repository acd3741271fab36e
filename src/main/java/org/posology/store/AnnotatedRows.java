package org.posology.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.export.AnnotatedArticle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads all that is kept of some articles, a query for each sort of thing. */
final class AnnotatedRows {

  private static final String TEXTS =
      "SELECT id AS article, text, journal, year FROM article WHERE id = ANY (:articles)";
  private static final String MENTIONS =
      "SELECT * FROM %s WHERE article = ANY (:articles) ORDER BY article, extractor, begin_offset";
  private static final String DOSES = Sql.read("export-doses.sql");
  private static final String ASSERTIONS = Sql.read("export-assertions.sql");

  private final NamedParameterJdbcTemplate jdbc;
  private final String assertions;
  private final MapSqlParameterSource chosen;

  /**
   * @param view that says what there is
   * @param chosen the parameters of which assertions are wanted
   */
  AnnotatedRows(JdbcTemplate jdbc, String view, MapSqlParameterSource chosen) {
    this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    this.assertions = ASSERTIONS.formatted(view);
    this.chosen = chosen;
  }

  /** All that is current. */
  static AnnotatedRows current(JdbcTemplate jdbc) {
    return new AnnotatedRows(
        jdbc, "current_evidence", AssertionExport.parameters(null, ExportSelection.ALL));
  }

  /** Article and extractor version. */
  private record Reading(String article, int extractor) {}

  private record Text(String text, @Nullable String journal, @Nullable Integer year) {}

  List<AnnotatedArticle> read(List<ReadArticle> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    chosen.addValue("articles", articles.stream().map(ReadArticle::id).toArray(String[]::new));
    Map<String, Text> texts = texts();
    var drugs = lists(MENTIONS.formatted("drug_mention"), "extractor", AnnotatedRow::drug);
    var doses = lists(DOSES, "extractor", AnnotatedRow::dose);
    var outcomes = lists(MENTIONS.formatted("outcome_mention"), "extractor", AnnotatedRow::outcome);
    var claims = lists(assertions, "extractor_id", AnnotatedRow::assertion);
    List<AnnotatedArticle> read = new ArrayList<>();
    for (ReadArticle article : articles) {
      Reading key = new Reading(article.id(), article.extractor());
      Text text = texts.get(article.id());
      if (text == null) {
        throw new PosologyException(article.id() + " has assertions, but no text");
      }
      read.add(
          AnnotatedRow.checked(
              new AnnotatedArticle(
                  article.id(),
                  text.text,
                  article.fingerprint(),
                  text.journal,
                  text.year,
                  drugs.getOrDefault(key, List.of()),
                  doses.getOrDefault(key, List.of()),
                  outcomes.getOrDefault(key, List.of()),
                  claims.getOrDefault(key, List.of()))));
    }
    return read;
  }

  private Map<String, Text> texts() {
    Map<String, Text> texts = new HashMap<>();
    jdbc.query(
        TEXTS,
        chosen,
        row -> {
          texts.put(
              row.getString("article"),
              new Text(
                  row.getString("text"),
                  row.getString("journal"),
                  row.getObject("year", Integer.class)));
        });
    return texts;
  }

  private <T> Map<Reading, List<T>> lists(String sql, String extractor, RowMapper<T> mapper) {
    Map<Reading, List<T>> lists = new HashMap<>();
    jdbc.query(
        sql,
        chosen,
        row -> {
          Reading key = new Reading(row.getString("article"), row.getInt(extractor));
          lists.computeIfAbsent(key, k -> new ArrayList<>()).add(mapper.mapRow(row, 0));
        });
    return lists;
  }
}
