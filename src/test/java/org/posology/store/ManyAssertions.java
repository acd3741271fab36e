package org.posology.store;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a database with as many assertions as wanted, five an article, by SQL alone. */
public final class ManyAssertions {

  private static final int AN_ARTICLE = 5;

  private ManyAssertions() {}

  /** Writes them; the articles are numbered from 900000001 on. */
  public static void write(TestDatabase database, int count) {
    JdbcTemplate jdbc = database.jdbc();
    int version =
        new ExtractorVersions(database.dataSource()).register("sha256:" + "c".repeat(64), "{}");
    String sql = Sql.read("many-assertions.sql");
    jdbc.execute(
        sql.replace(":articles", String.valueOf(count / AN_ARTICLE))
            .replace(":each", String.valueOf(AN_ARTICLE))
            .replace(":version", String.format(Locale.ROOT, "%d", version)));
    jdbc.execute("ANALYZE");
  }
}
