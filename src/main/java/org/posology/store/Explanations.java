package org.posology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.posology.document.Span;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells how an assertion came about: every sentence that makes its claim, with parts and rules. */
public final class Explanations {

  private static final String EVIDENCE =
      "SELECT * FROM current_evidence WHERE key = ? ORDER BY confidence DESC, begin_offset";

  private final JdbcTemplate jdbc;

  public Explanations(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** The sentences that make the claim, the most confident first; none if it is not current. */
  public List<Explanation> of(UUID assertion) {
    return jdbc.query(EVIDENCE, (row, number) -> explanation(row), assertion);
  }

  private static Explanation explanation(ResultSet row) throws SQLException {
    return new Explanation(
        row.getString("article"),
        row.getString("extractor"),
        new Span(row.getInt("begin_offset"), row.getInt("end_offset")),
        row.getString("text"),
        parts(row, "drugs", "drug_offsets"),
        parts(row, "doses", "dose_offsets"),
        new Explanation.Part(
            row.getString("outcome"),
            new Span(row.getInt("outcome_begin"), row.getInt("outcome_end"))),
        row.getString("direction"),
        row.getString("effect"),
        row.getString("comparator"),
        row.getString("condition"),
        row.getString("certainty"),
        row.getDouble("confidence"),
        ArrayColumns.texts(row, "rules"));
  }

  /** Texts, and where each begins. */
  private static List<Explanation.Part> parts(ResultSet row, String texts, String offsets)
      throws SQLException {
    List<String> words = ArrayColumns.texts(row, texts);
    List<Span> spans = ArrayColumns.spans(row, texts, offsets);
    return IntStream.range(0, words.size())
        .mapToObj(i -> new Explanation.Part(words.get(i), spans.get(i)))
        .toList();
  }
}
