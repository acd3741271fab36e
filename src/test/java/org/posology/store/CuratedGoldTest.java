package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posology.export.CuratedArticle;
import org.springframework.jdbc.core.JdbcTemplate;

/** What curators decided is read as it is at one moment. */
class CuratedGoldTest {

  private static final int ARTICLES = 150;
  private static final String ACCEPT_ALL =
      "INSERT INTO curation (assertion, verdict, decided_by)"
          + " SELECT key, 'accept', 'ada' FROM current_assertion";
  private static final String WITHDRAW_ALL =
      "INSERT INTO curation (assertion, verdict, decided_by)"
          + " SELECT key, 'withdraw', 'ada' FROM current_assertion";

  @Test
  void whatIsDecidedMeanwhileIsNotSeen() {
    try (TestDatabase database = TestDatabase.migrated()) {
      ManyAssertions.write(database, ARTICLES * 5);
      JdbcTemplate jdbc = database.jdbc();
      jdbc.update(ACCEPT_ALL);
      CuratedGold gold = new CuratedGold(database.dataSource());
      List<String> read = new ArrayList<>();
      gold.read(
          article -> {
            if (read.isEmpty()) {
              other(database).update(WITHDRAW_ALL);
            }
            read.add(article.id());
          });
      assertThat(read).hasSize(ARTICLES);
      List<CuratedArticle> later = new ArrayList<>();
      gold.read(later::add);
      assertThat(later).isEmpty();
    }
  }

  /** Another session than that of the thread's transaction. */
  private static JdbcTemplate other(TestDatabase database) {
    return new JdbcTemplate(database.as(TestDatabase.user(), TestDatabase.password()));
  }
}
