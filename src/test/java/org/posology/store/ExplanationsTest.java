package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posology.context.Direction;
import org.posology.document.Article;

/** How an assertion came about, and in how many articles a claim stands, on real PostgreSQL. */
class ExplanationsTest {

  private static final String FINDING = "Response was better and nausea was worse.";

  private final TestDatabase database = TestDatabase.migrated();
  private final ArticleWriter articles = new ArticleWriter(database.dataSource());
  private final ReadingWriter readings = new ReadingWriter(database.dataSource());
  private final int extractor =
      new ExtractorVersions(database.dataSource()).register("sha256:" + "a".repeat(64), "{}");

  @AfterEach
  void drop() {
    database.close();
  }

  private void read(Article article) {
    Found found = Found.in(article);
    found.claim("Response", Direction.IMPROVE);
    database.transaction(
        () -> {
          articles.write(file("f"), extractor, List.of(ArticleEvent.of(article)));
          readings.write(extractor, List.of(found.extraction()), List.of());
        });
  }

  @Test
  void showsWhereThePartsOfAClaimStand() {
    Article article = article(1, FINDING);
    read(article);
    UUID key = database.jdbc().queryForList("SELECT key FROM current_assertion", UUID.class).get(0);
    List<Explanation> found = new Explanations(database.dataSource()).of(key);
    assertThat(found).hasSize(1);
    Explanation one = found.get(0);
    assertThat(one.span().of(article.text())).isEqualTo(one.text());
    assertThat(one.outcome().span().of(article.text())).isEqualTo("Response");
    assertThat(one.drugs())
        .allSatisfy(part -> assertThat(part.span().of(article.text())).isEqualTo(part.text()));
    assertThat(one.rules()).isNotEmpty();
  }

  @Test
  void knowsNothingOfAClaimThatIsNotCurrent() {
    assertThat(new Explanations(database.dataSource()).of(new UUID(0, 1))).isEmpty();
  }

  @Test
  void countsArticlesThatMakeTheSameClaim() {
    read(article(1, FINDING));
    read(article(2, FINDING));
    Map<String, Object> row = database.jdbc().queryForMap("SELECT * FROM claim_across_articles");
    assertThat(row).containsEntry("articles", 2L).containsEntry("direction", "improve");
  }
}
