package org.posology.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows that must not depend on when, in which order and how often something was read. */
public final class Dump {

  private static final List<String> TABLES =
      List.of(
          "article_record",
          "retraction",
          "article_reading",
          "article",
          "drug_mention",
          "dose_mention",
          "outcome_mention",
          "assertion",
          "evidence",
          "current_assertion",
          "rejected_record");

  private Dump() {}

  /** Table → its rows, sorted; times and ids that count runs are left out. */
  public static Map<String, List<String>> of(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Map<String, List<String>> dump = new LinkedHashMap<>();
    for (String table : TABLES) {
      dump.put(
          table,
          jdbc.queryForList(
              "SELECT (to_jsonb(t) - 'read_at' - 'first_seen' - 'last_seen')::text AS row FROM "
                  + table
                  + " t ORDER BY 1",
              String.class));
    }
    return dump;
  }
}
