package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.posology.document.PosologyException;
import org.posology.document.Span;
import org.posology.report.DrugDoses;
import org.posology.report.Run;
import org.posology.report.RunReport;
import org.posology.report.RunReport.Top;
import org.posology.report.ShownAssertion;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a report says of claims. Takes part in the caller's transaction, which may write. */
final class ReportClaims {

  private static final int TOP = 15;
  private static final int EXAMPLES = 10;
  private static final int DRUGS = 4;

  /** Of a long fraction the first digits. */
  private static final String DOSE =
      "regexp_replace(dose, '(\\.0*[1-9]\\d{2})\\d{2,}', '\\1', 'g')";

  private static final String LINE =
      "concat_ws(' | ', article, array_to_string(drugs, ' + '), coalesce("
          + DOSE
          + ", 'no dose'), outcome, replace(direction, '_', ' '))";
  private static final String ALONE =
      " FROM report_claim WHERE cardinality(drugs) = 1 AND amount > 0 AND unit IS NOT NULL ";

  private final JdbcTemplate jdbc;
  private final Timestamp from;
  private final Timestamp to;

  ReportClaims(JdbcTemplate jdbc, Run run) {
    this.jdbc = jdbc;
    from = Timestamp.from(run.started());
    to = Timestamp.from(run.ended());
    jdbc.update(Sql.read("report-claims.sql"), from, to);
  }

  RunReport.ClaimChanges changes() {
    String gone =
        " FROM superseded_assertion WHERE superseded_at >= ? AND superseded_at <= ?"
            + " AND first_seen < ?";
    return new RunReport.ClaimChanges(
        count("SELECT count(*) FROM report_claim WHERE added"),
        count("SELECT count(*)" + gone, from, to, from),
        lines(" FROM report_claim WHERE added"),
        lines(gone, from, to, from));
  }

  private long count(String sql, Object... values) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values));
  }

  private List<String> lines(String rows, Object... values) {
    return jdbc.queryForList(
        "SELECT " + LINE + rows + " ORDER BY md5(key::text) LIMIT " + EXAMPLES,
        String.class,
        values);
  }

  List<Top> tops() {
    return List.of(
        top("Drugs", "unnest(drugs)"),
        top("Doses", "array_to_string(drugs, ' + ') || ' ' || " + DOSE),
        top("Outcomes", "lower(outcome)"),
        top("Directions", "replace(direction, '_', ' ')"));
  }

  private Top top(String kind, String name) {
    return new Top(
        kind,
        jdbc.query(
            "SELECT name, count(*), count(DISTINCT article), count(*) FILTER (WHERE added)"
                + " FROM (SELECT %s AS name, article, added FROM report_claim) n".formatted(name)
                + " WHERE name IS NOT NULL GROUP BY name ORDER BY 2 DESC, name LIMIT "
                + TOP,
            (row, number) ->
                new Top.Row(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
  }

  List<DrugDoses> doses(List<String> chosen) {
    List<String> drugs =
        chosen.isEmpty()
            ? jdbc.queryForList(
                "SELECT drugs[1]" + ALONE + "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT " + DRUGS,
                String.class)
            : chosen.stream().map(this::canonical).toList();
    return drugs.stream().map(drug -> new DrugDoses(drug, amounts(drug))).toList();
  }

  private String canonical(String name) {
    return jdbc
        .queryForList(
            "SELECT drugs[1]"
                + ALONE
                + "AND (lower(drugs[1]) = lower(?) OR ? = ANY (concepts)) GROUP BY 1"
                + " ORDER BY count(*) DESC, 1",
            String.class,
            name,
            name)
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new PosologyException(
                    "no current assertion names a dose of %s given alone".formatted(name)));
  }

  private List<DrugDoses.Dose> amounts(String drug) {
    return jdbc.query(
        "SELECT amount, unit, direction, count(*)"
            + ALONE
            + "AND drugs[1] = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        (row, number) ->
            new DrugDoses.Dose(
                row.getDouble(1), row.getString(2), row.getString(3), row.getLong(4)),
        drug);
  }

  List<ShownAssertion> shown(int most) {
    return jdbc.query(Sql.read("report-shown.sql"), (row, number) -> assertion(row), most);
  }

  private static ShownAssertion assertion(ResultSet row) throws SQLException {
    return new ShownAssertion(
        row.getString("key"),
        new ShownAssertion.Article(
            row.getString("article"),
            row.getString("title"),
            row.getString("journal"),
            row.getObject("year", Integer.class)),
        row.getBoolean("added"),
        new ShownAssertion.Claim(
            String.join(" + ", ArrayColumns.texts(row, "names")),
            row.getString("dose"),
            row.getString("said"),
            row.getString("direction").replace('_', ' '),
            row.getString("comparator"),
            row.getString("condition"),
            row.getString("certainty"),
            row.getDouble("confidence")),
        sentence(row));
  }

  private static ShownAssertion.Sentence sentence(ResultSet row) throws SQLException {
    return new ShownAssertion.Sentence(
        row.getInt("begin_offset"),
        row.getString("text"),
        ArrayColumns.spans(row, "drugs", "drug_offsets"),
        ArrayColumns.spans(row, "doses", "dose_offsets"),
        new Span(row.getInt("outcome_begin"), row.getInt("outcome_end")),
        row.getString("effect"));
  }
}
