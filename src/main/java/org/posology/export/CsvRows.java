package org.posology.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row an assertion and sentence, below a header: RFC 4180 in UTF-8. Several drugs or doses
 * stand in one field, with {@value #SEPARATOR} between them.
 *
 * <p>What begins like a formula ({@code =}, {@code +}, {@code -}, {@code @}, tab, line end) can be
 * kept from spreadsheets by an apostrophe before it. That changes the text, so it is a choice.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class CsvRows implements ArticleOutput {

  private static final String SEPARATOR = "; ";
  private static final String FORMULA = "=+-@\t\r\n";
  private static final List<String> HEADER =
      List.of(
          "article",
          "journal",
          "year",
          "key",
          "drugs",
          "concepts",
          "dose",
          "outcome",
          "direction",
          "effect",
          "comparator",
          "condition",
          "certainty",
          "confidence",
          "evidence",
          "evidence_begin",
          "evidence_end",
          "extractor");

  private final CsvWriter csv;
  private final boolean forSpreadsheets;

  /**
   * @param forSpreadsheets whether an apostrophe is put before what begins like a formula
   */
  public CsvRows(Writer out, boolean forSpreadsheets) {
    this.forSpreadsheets = forSpreadsheets;
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(AnnotatedArticle article) throws IOException {
    article.assertions().forEach(assertion -> csv.writeRecord(row(article, assertion)));
  }

  private List<String> row(AnnotatedArticle article, AnnotatedAssertion assertion) {
    List<String> row = new ArrayList<>(HEADER.size());
    add(row, article.id(), article.journal(), article.year(), assertion.key());
    add(row, joined(assertion.drugs()), joined(assertion.concepts()), joined(assertion.doses()));
    add(row, assertion.outcome().text(), assertion.direction(), assertion.effect());
    add(row, assertion.comparator(), assertion.condition(), assertion.certainty());
    add(row, assertion.confidence(), assertion.evidence().text());
    add(row, assertion.evidence().begin(), assertion.evidence().end(), article.extractor());
    return row;
  }

  private void add(List<String> row, @Nullable Object... values) {
    for (Object value : values) {
      row.add(value == null ? "" : harmless(value.toString()));
    }
  }

  private String harmless(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return forSpreadsheets && formula ? "'" + value : value;
  }

  private static String joined(List<String> values) {
    return String.join(SEPARATOR, values);
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
