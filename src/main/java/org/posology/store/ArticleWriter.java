package org.posology.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.posology.document.Article;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what files say of articles, and tells which articles are due to be read.
 *
 * <ol>
 *   <li>stage the chunk by COPY
 *   <li>of each article keep the greatest record, whatever came first; this locks its row until the
 *       transaction ends, so all that follows is safe from other partitions
 *   <li>renew the retractions that changed records announce
 *   <li>compare each record with what now stands
 * </ol>
 *
 * Thread-safe; takes part in the caller's transaction.
 */
public final class ArticleWriter {

  private static final String UPSERT = Sql.read("upsert-articles.sql");
  private static final String COMPARE = Sql.read("staged-articles.sql");

  private final JdbcTemplate jdbc;
  private final Staging staging;
  private final RetractionWriter retractions;

  public ArticleWriter(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    staging = new Staging(jdbc, Sql.read("stage-articles.sql"));
    retractions = new RetractionWriter(jdbc);
  }

  /**
   * Writes a chunk.
   *
   * @param file that the events stand in
   * @param extractor id of the version that articles may be due for
   * @param events in the order of the file
   */
  public ArticleOutcome write(SourceFile file, int extractor, List<ArticleEvent> events) {
    staging.open();
    staging.copy("staged_article", ArticleRows.of(file, extractor, events));
    Set<Integer> changed = new HashSet<>(jdbc.queryForList(UPSERT, Integer.class));
    retractions.write(changed.stream().map(events::get).toList());
    return outcome(extractor, events, changed);
  }

  private ArticleOutcome outcome(int extractor, List<ArticleEvent> events, Set<Integer> changed) {
    Tally tally = new Tally();
    jdbc.query(
        COMPARE,
        row -> {
          int ordinal = row.getInt("ordinal");
          tally.count(events.get(ordinal), changed.contains(ordinal), row.getBoolean("current"));
          if (row.getBoolean("due")) {
            tally.due(events.get(ordinal));
          }
          if (row.getBoolean("gone")) {
            tally.gone.add(events.get(ordinal).id());
          }
        },
        extractor);
    return tally.outcome();
  }

  private static final class Tally {

    private final List<Article> due = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private int stored;
    private int unchanged;
    private int stale;
    private int deleted;

    void count(ArticleEvent event, boolean changed, boolean current) {
      if (event.isDeletion()) {
        deleted++;
      } else if (changed) {
        stored++;
      } else if (current) {
        unchanged++;
      } else {
        stale++;
      }
    }

    void due(ArticleEvent event) {
      if (event.article() != null) {
        due.add(event.article());
      }
    }

    ArticleOutcome outcome() {
      return new ArticleOutcome(stored, unchanged, stale, deleted, due, List.copyOf(gone));
    }
  }
}
