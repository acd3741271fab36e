package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.posology.report.Run;
import org.posology.report.RunReport.Count;

/**
 * A run with its figures.
 *
 * @param parts ids of the runs that read for it; its own, if it reads itself
 * @param counts of records that were read from files
 * @param reread articles that were read again
 * @param seconds for which it read
 */
record ReportedRun(Run run, List<Long> parts, RecordCounts counts, long reread, double seconds) {

  ReportedRun {
    parts = List.copyOf(parts);
  }

  static ReportedRun of(ResultSet row, int number) throws SQLException {
    return new ReportedRun(
        new Run(
            row.getLong("id"),
            row.getString("command"),
            row.getString("fingerprint"),
            row.getTimestamp("started").toInstant(),
            row.getTimestamp("ended").toInstant(),
            row.getString("status"),
            row.getString("message")),
        List.of((Long[]) row.getArray("parts").getArray()),
        RecordCounts.of(row),
        row.getLong("reread"),
        row.getDouble("seconds"));
  }

  double recordsPerSecond() {
    return seconds == 0 ? 0 : (counts.read() + reread) / seconds;
  }

  /** Stage by stage. */
  List<Count> figures() {
    RecordCounts.Found found = counts.found();
    return List.of(
        new Count("records read", counts.read()),
        new Count("– new or changed", counts.stored()),
        new Count("– unchanged", counts.unchanged()),
        new Count("– stale", counts.stale()),
        new Count("– deletions", counts.deleted()),
        new Count("– rejected", counts.rejected()),
        new Count("articles read again", reread),
        new Count("drugs found", found.drugs()),
        new Count("doses found", found.doses()),
        new Count("outcomes found", found.outcomes()),
        new Count("assertions found", found.assertions()),
        new Count("seconds", seconds),
        new Count("records a second", recordsPerSecond()));
  }
}
