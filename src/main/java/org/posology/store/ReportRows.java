package org.posology.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posology.report.Run;
import org.posology.report.RunReport;
import org.posology.report.RunReport.Count;
import org.posology.report.RunReport.Reject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What a report says of files and articles. Takes part in the caller's transaction. */
final class ReportRows {

  /** Intervals that a chart has room for. */
  private static final int MOST_INTERVALS = 40;

  private static final List<Integer> WIDTHS =
      List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400);
  private static final String HOLDINGS =
      "SELECT status || ' articles', count(*) FROM article GROUP BY status"
          + " UNION ALL SELECT 'articles that make claims', count(DISTINCT article) FROM report_claim"
          + " UNION ALL SELECT 'current assertions', count(*) FROM report_claim"
          + " UNION ALL SELECT 'articles due', count(*) FROM due_article"
          + " UNION ALL SELECT 'decisions of curators', count(*) FROM curation_decision";

  private final JdbcTemplate jdbc;
  private final Run run;
  private final Timestamp from;
  private final Timestamp to;

  ReportRows(JdbcTemplate jdbc, Run run) {
    this.jdbc = jdbc;
    this.run = run;
    from = Timestamp.from(run.started());
    to = Timestamp.from(run.ended());
  }

  List<Count> holdings() {
    return jdbc.query(HOLDINGS, (row, number) -> new Count(row.getString(1), row.getLong(2)));
  }

  RunReport.Pace pace() {
    double seconds = Duration.between(run.started(), run.ended()).toMillis() / 1000.0;
    int width =
        WIDTHS.stream()
            .filter(w -> seconds / w <= MOST_INTERVALS)
            .findFirst()
            .orElse((int) Math.ceil(seconds / MOST_INTERVALS));
    int intervals = Math.max(1, (int) Math.ceil(seconds / width));
    List<Long> articles = new ArrayList<>(Collections.nCopies(intervals, 0L));
    jdbc.query(
        "SELECT least(floor(extract(epoch FROM read_at - ?) / ?)::int, ? - 1), count(*)"
            + " FROM article_reading r JOIN extractor_version v ON v.id = r.extractor"
            + " WHERE v.fingerprint = ? AND read_at BETWEEN ? AND ? GROUP BY 1",
        row -> {
          articles.set(row.getInt(1), row.getLong(2));
        },
        from,
        width,
        intervals,
        run.extractor(),
        from,
        to);
    return new RunReport.Pace(width, articles);
  }

  List<Reject> rejects(List<Long> parts) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, List<Reject.Example>> examples = new LinkedHashMap<>();
    MapSqlParameterSource values =
        new MapSqlParameterSource()
            .addValue("runs", parts.toArray(Long[]::new))
            .addValue("reread", run.command().equals("reextract"))
            .addValue("extractor", extractor())
            .addValue("from", from)
            .addValue("to", to);
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            Sql.read("report-rejects.sql"),
            values,
            row -> {
              String kind = row.getString("kind");
              counts.put(kind, row.getLong("n"));
              examples
                  .computeIfAbsent(kind, k -> new ArrayList<>())
                  .add(
                      new Reject.Example(
                          row.getString("place"),
                          row.getString("reason"),
                          row.getString("excerpt")));
            });
    return counts.entrySet().stream()
        .map(kind -> reject(kind.getValue(), examples.getOrDefault(kind.getKey(), List.of())))
        .toList();
  }

  /** A reason that stands alone says its numbers. */
  private static Reject reject(long count, List<Reject.Example> examples) {
    String first = examples.get(0).reason();
    boolean same = examples.stream().allMatch(example -> example.reason().equals(first));
    return new Reject(same ? first : first.replaceAll("[0-9]+", "N"), count, examples);
  }

  private int extractor() {
    return jdbc.queryForList(
            "SELECT id FROM extractor_version WHERE fingerprint = ?",
            Integer.class,
            run.extractor())
        .get(0);
  }
}
