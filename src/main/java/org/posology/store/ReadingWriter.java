package org.posology.store;

import java.util.List;
import javax.sql.DataSource;
import org.posology.assertion.Extraction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what an extractor found in articles, in place of what was known of them before.
 *
 * <p>A claim that is found again is the same row. One that is found no more is superseded, and
 * keeps its evidence; where no other extractor version ever found it, it went with its text, and is
 * erased. The caller's transaction has written the articles, and so holds their locks.
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
    if (extractions.isEmpty() && cleared.isEmpty()) {
      return;
    }
    CopyRows readings = new CopyRows();
    MentionRows mentions = new MentionRows(extractor);
    AssertionRows assertions = new AssertionRows(extractor);
    for (Extraction extraction : extractions) {
      readings.text(extraction.article().id()).number(extractor);
      readings.bytes(ArticleDigest.ofText(extraction.article())).end();
      mentions.add(extraction);
      assertions.add(extraction);
    }
    cleared.forEach(id -> readings.text(id).number(extractor).nothing().end());
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
