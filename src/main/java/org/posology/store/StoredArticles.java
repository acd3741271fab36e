package org.posology.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The articles that are in the database, to be read again without their files. */
public final class StoredArticles {

  private final DataSource dataSource;

  public StoredArticles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Those that a version has not read.
   *
   * @param extractor id of the version
   * @param selection the articles among which they are looked for
   */
  public DueArticles due(int extractor, ArticleSelection selection) {
    return new DueArticles(dataSource, extractor, selection);
  }

  /**
   * A sample of articles that is the same whenever it is taken: those whose ids have the least
   * digests (MD5, which scatters them well enough). It ends at a digest, so it takes no list to
   * tell whether an article is in it.
   *
   * @param size how many; all of the selected ones if there are no more
   */
  public ArticleSelection sample(ArticleSelection selection, int size) {
    ArticleSelection.Condition condition = selection.condition();
    String last =
        new JdbcTemplate(dataSource)
                .queryForList(
                    "SELECT md5(r.id) FROM article_record r WHERE NOT r.deleted"
                        + condition.sql()
                        + " ORDER BY 1 OFFSET ? LIMIT 1",
                    String.class,
                    condition.values(List.of(), size - 1))
                .stream()
                .findFirst()
                .orElse(null);
    return selection.upTo(last);
  }
}
