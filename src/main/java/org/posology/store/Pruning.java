package org.posology.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Erases what nobody will ask for, in steps that are a transaction each: the caller's. Readings of
 * the versions that are shown are kept so far that one can go back.
 */
public final class Pruning {

  private static final String SUPERSEDED = Sql.read("superseded-readings.sql");
  private static final int STEP = 5_000;

  private final JdbcTemplate jdbc;

  public Pruning(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * What is kept.
   *
   * @param readings of an article by versions that are shown, the one that is seen among them
   * @param trials ids of versions that are not shown and are to be forgotten
   */
  public record Policy(int readings, List<Integer> trials) {

    public Policy {
      trials = List.copyOf(trials);
    }

    private Object[] values(String after, String last) {
      return new Object[] {after, last, trials.toArray(Integer[]::new), readings};
    }
  }

  /**
   * A step.
   *
   * @param last id of the last article that it looked at
   * @param readings that it erased, or would
   */
  public record Step(String last, int readings) {}

  /** Ids of versions on trial, or rolled back, that nothing was done with for so long. */
  public List<Integer> forgotten(int days) {
    return jdbc.queryForList(Sql.read("forgotten-trials.sql"), Integer.class, days, days, days);
  }

  /** Looks at the articles behind an id, and erases superseded readings of them. */
  public Optional<Step> next(String after, Policy policy, boolean dry) {
    String last =
        jdbc.queryForObject(
            "SELECT max(id) FROM (SELECT id FROM article_record WHERE id > ? ORDER BY id LIMIT ?)"
                + " a",
            String.class,
            after,
            STEP);
    return last == null
        ? Optional.empty()
        : Optional.of(new Step(last, readings(policy, after, last, dry)));
  }

  private int readings(Policy policy, String after, String last, boolean dry) {
    if (dry) {
      return Objects.requireNonNull(
          jdbc.queryForObject(
              "SELECT count(*) FROM (" + SUPERSEDED + ") s",
              Integer.class,
              policy.values(after, last)));
    }
    jdbc.execute(
        "CREATE TEMP TABLE IF NOT EXISTS pruned_reading (article text, extractor integer)"
            + " ON COMMIT DELETE ROWS");
    jdbc.queryForList(
        "SELECT id FROM article_record WHERE id > ? AND id <= ? ORDER BY id FOR NO KEY UPDATE",
        String.class,
        after,
        last);
    int found = jdbc.update("INSERT INTO pruned_reading " + SUPERSEDED, policy.values(after, last));
    if (found > 0) {
      jdbc.execute(Sql.read("prune-readings.sql"));
    }
    return found;
  }

  /** Forgets which files were read by versions of which no reading is left. */
  public int ledgers() {
    return jdbc.update(Sql.read("prune-ledgers.sql"));
  }

  /** Forgets all runs but the last so many, and those that hold a file. */
  public int runs(int kept) {
    return jdbc.update(
        "DELETE FROM run r WHERE r.id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT ?)"
            + " AND r.status <> 'running'"
            + " AND NOT EXISTS (SELECT FROM file_reading f WHERE f.run = r.id)",
        kept);
  }
}
