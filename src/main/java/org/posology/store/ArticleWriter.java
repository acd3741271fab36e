package org.posology.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.posology.store.ArticleOutcome.Fate;
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
    staging.copy("staged_article", ArticleRows.of(file, events));
    Set<Integer> changed = new HashSet<>(jdbc.queryForList(UPSERT, Integer.class));
    retractions.write(changed.stream().map(events::get).toList());
    return outcome(extractor, events, changed);
  }

  private ArticleOutcome outcome(int extractor, List<ArticleEvent> events, Set<Integer> changed) {
    List<Fate> fates = new ArrayList<>();
    List<Integer> due = new ArrayList<>();
    Set<String> gone = new TreeSet<>();
    jdbc.query(
        COMPARE,
        row -> {
          int ordinal = row.getInt("ordinal");
          ArticleEvent event = events.get(ordinal);
          fates.add(fate(event, changed.contains(ordinal), row.getBoolean("current")));
          if (row.getBoolean("due")) {
            due.add(ordinal);
          }
          if (row.getBoolean("gone")) {
            gone.add(event.id());
          }
        },
        extractor);
    return new ArticleOutcome(fates, due, List.copyOf(gone));
  }

  private static Fate fate(ArticleEvent event, boolean changed, boolean current) {
    if (event.isDeletion()) {
      return Fate.DELETED;
    }
    if (changed) {
      return Fate.STORED;
    }
    return current ? Fate.UNCHANGED : Fate.STALE;
  }
}
