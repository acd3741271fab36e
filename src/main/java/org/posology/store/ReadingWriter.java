package org.posology.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.posology.assertion.Extraction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what an extractor found in articles, in place of what that version found in them before;
 * what others found stands beside it, as long as the text is the same.
 *
 * <p>A claim that is found again is the same row. One that no version finds in the text as it now
 * stands is erased. The caller's transaction has written or locked the articles.
 */
public final class ReadingWriter {

  private static final String WRITE = Sql.read("write-readings.sql");

  private final JdbcTemplate jdbc;
  private final Staging staging;

  public ReadingWriter(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    staging = new Staging(jdbc, Sql.read("stage-readings.sql"));
  }

  /**
   * Writes readings.
   *
   * @param extractor id of the version that read
   * @param extractions each article at most once
   * @param cleared ids of articles of which nothing is known any more
   */
  public void write(int extractor, List<Extraction> extractions, List<String> cleared) {
    CopyRows readings = new CopyRows();
    cleared.forEach(id -> readings.text(id).number(extractor).flag(true).nothing().end());
    write(extractor, extractions, readings);
  }

  /**
   * Writes readings.
   *
   * @param extractor id of the version that read
   * @param extractions each article at most once
   * @param failures ids of articles that the version can't read → why
   */
  public void write(int extractor, List<Extraction> extractions, Map<String, String> failures) {
    CopyRows readings = new CopyRows();
    failures.forEach((id, why) -> readings.text(id).number(extractor).flag(false).text(why).end());
    write(extractor, extractions, readings);
  }

  private void write(int extractor, List<Extraction> extractions, CopyRows readings) {
    if (extractions.isEmpty() && readings.isEmpty()) {
      return;
    }
    MentionRows mentions = new MentionRows(extractor);
    AssertionRows assertions = new AssertionRows(extractor);
    for (Extraction extraction : extractions) {
      readings.text(extraction.article().id()).number(extractor).flag(false).nothing().end();
      mentions.add(extraction);
      assertions.add(extraction);
    }
    staging.open();
    staging.copy("staged_reading", readings);
    copy(mentions, assertions);
    jdbc.execute(WRITE);
  }

  private void copy(MentionRows mentions, AssertionRows assertions) {
    staging.copy("staged_drug", mentions.drugs);
    staging.copy("staged_dose", mentions.doses);
    staging.copy("staged_outcome", mentions.outcomes);
    staging.copy("staged_assertion", assertions.assertions);
    staging.copy("staged_evidence", assertions.evidence);
  }
}
