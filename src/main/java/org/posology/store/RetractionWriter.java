package org.posology.store;

import java.util.List;
import org.posology.document.Article;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which notice retracts what; a notice that is deleted retracts nothing any more. */
final class RetractionWriter {

  private final JdbcTemplate jdbc;

  RetractionWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what was known of these articles as notices. */
  void write(List<ArticleEvent> changed) {
    if (changed.isEmpty()) {
      return;
    }
    String[] notices = changed.stream().map(ArticleEvent::id).toArray(String[]::new);
    jdbc.update("DELETE FROM retraction WHERE notice = ANY (?)", (Object) notices);
    List<Object[]> rows = changed.stream().flatMap(event -> rows(event).stream()).toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO retraction (notice, article) VALUES (?, ?) ON CONFLICT DO NOTHING", rows);
    }
  }

  private static List<Object[]> rows(ArticleEvent event) {
    Article article = event.article();
    return article == null
        ? List.of()
        : article.citation().retracts().stream()
            .map(retracted -> new Object[] {event.id(), retracted})
            .toList();
  }
}
