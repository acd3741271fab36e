package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.export.AnnotatedArticle;
import org.posology.export.AnnotatedAssertion;
import org.posology.export.AnnotatedDose;
import org.posology.export.AnnotatedDrug;
import org.posology.export.AnnotatedOutcome;
import org.posology.export.DailyRange;
import org.posology.export.TextSpan;
import tools.jackson.databind.json.JsonMapper;

/** Rows of mentions and evidence as the values that are exported. */
final class AnnotatedRow {

  private static final JsonMapper MAPPER = new JsonMapper();

  private AnnotatedRow() {}

  static AnnotatedDrug drug(ResultSet row, int number) throws SQLException {
    return new AnnotatedDrug(
        row.getInt("begin_offset"),
        row.getInt("end_offset"),
        row.getString("text"),
        row.getString("concept"),
        row.getString("name"),
        row.getString("kind"),
        ArrayColumns.texts(row, "components"),
        row.getString("rule"));
  }

  static AnnotatedDose dose(ResultSet row, int number) throws SQLException {
    String name = row.getString("drug_name");
    return new AnnotatedDose(
        row.getInt("begin_offset"),
        row.getInt("end_offset"),
        row.getString("text"),
        row.getString("drug_text"),
        name == null ? List.of() : List.of(name),
        number(row, "low"),
        number(row, "high"),
        row.getString("unit"),
        number(row, "frequency"),
        row.getString("duration"),
        row.getString("route"),
        row.getString("qualitative"),
        perDay(row),
        null,
        row.getString("rule"),
        row.getObject("drug_begin", Integer.class));
  }

  private static @Nullable DailyRange perDay(ResultSet row) throws SQLException {
    String unit = row.getString("per_day_unit");
    return unit == null
        ? null
        : new DailyRange(number(row, "per_day_low"), number(row, "per_day_high"), unit);
  }

  static AnnotatedOutcome outcome(ResultSet row, int number) throws SQLException {
    return new AnnotatedOutcome(
        row.getInt("begin_offset"),
        row.getInt("end_offset"),
        row.getString("text"),
        row.getString("domain"),
        row.getString("concept"),
        null,
        row.getString("rule"));
  }

  static AnnotatedAssertion assertion(ResultSet row, int number) throws SQLException {
    List<String> doses = ArrayColumns.texts(row, "doses");
    return new AnnotatedAssertion(
        row.getString("key"),
        ArrayColumns.texts(row, "drugs"),
        ArrayColumns.texts(row, "concepts"),
        doses.isEmpty() ? null : doses,
        new TextSpan(
            row.getInt("outcome_begin"), row.getInt("outcome_end"), row.getString("outcome")),
        row.getString("direction"),
        row.getString("effect"),
        measures(row.getString("measures")),
        row.getString("comparator"),
        row.getString("condition"),
        row.getString("certainty"),
        Math.round(row.getDouble("confidence") * 1000) / 1000.0,
        new TextSpan(row.getInt("begin_offset"), row.getInt("end_offset"), row.getString("text")),
        ArrayColumns.texts(row, "rules"),
        ArrayColumns.numbers(row, "drug_offsets"),
        ArrayColumns.numbers(row, "dose_offsets"));
  }

  private static List<String> measures(String json) {
    List<String> texts = new ArrayList<>();
    MAPPER.readTree(json).forEach(measure -> texts.add(measure.path("text").asString()));
    return texts;
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Double.class);
  }

  /**
   * The same article; all its offsets point at the words that they are said to.
   *
   * @throws PosologyException if one does not
   */
  static AnnotatedArticle checked(AnnotatedArticle article) {
    article.drugs().forEach(drug -> check(article, drug.begin(), drug.text()));
    article.doses().forEach(dose -> check(article, dose.begin(), dose.text()));
    article.outcomes().forEach(outcome -> check(article, outcome.begin(), outcome.text()));
    for (AnnotatedAssertion assertion : article.assertions()) {
      check(article, assertion.evidence().begin(), assertion.evidence().text());
      check(article, assertion.outcome().begin(), assertion.outcome().text());
    }
    return article;
  }

  private static void check(AnnotatedArticle article, int begin, String words) {
    if (!article.text().startsWith(words, begin)) {
      throw new PosologyException(
          article.id() + ": '" + words + "' does not stand at " + begin + "; extract it again");
    }
  }
}
