package org.posology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posology.store.Articles.article;
import static org.posology.store.Articles.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.posology.context.Direction;
import org.posology.document.Article;
import org.posology.document.PosologyException;
import org.posology.export.AnnotatedArticle;

class AssertionExportTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Article HARD =
      article(7, "The \ud835\udefd-subtype's response was better, and nausea was worse.");

  private final AssertionExport export = new AssertionExport(DATABASE.dataSource());

  @BeforeAll
  static void fill() {
    ManyAssertions.write(DATABASE, 2_000);
    for (String table :
        List.of(
            "article_reading",
            "drug_mention",
            "dose_mention",
            "outcome_mention",
            "assertion",
            "evidence")) {
      DATABASE.jdbc().execute("DELETE FROM " + table + " WHERE article = '" + HARD.id() + "'");
    }
    DATABASE.jdbc().execute("DELETE FROM article_record WHERE id = '" + HARD.id() + "'");
    int version =
        new ExtractorVersions(DATABASE.dataSource()).register("sha256:" + "a".repeat(64), "{}");
    DATABASE.transaction(
        () -> {
          new ArticleWriter(DATABASE.dataSource())
              .write(file("f"), version, List.of(ArticleEvent.of(HARD)));
          new ReadingWriter(DATABASE.dataSource())
              .write(version, List.of(found().extraction()), List.of());
        });
  }

  private static Found found() {
    return Found.in(HARD).claim("response", Direction.IMPROVE).claim("nausea", Direction.WORSEN);
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  private List<AnnotatedArticle> current(ExportSelection selection) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    export.current(selection, articles::add);
    return articles;
  }

  private static ExportSelection years(@Nullable Integer from, @Nullable Integer to) {
    return new ExportSelection(from, to, List.of(), List.of(), List.of(), 0);
  }

  private static long assertions(List<AnnotatedArticle> articles) {
    return articles.stream().mapToLong(article -> article.assertions().size()).sum();
  }

  @Test
  void whatComesOutIsWhatWasFound() {
    AnnotatedArticle stored =
        current(ExportSelection.ALL).stream()
            .filter(article -> article.id().equals(HARD.id()))
            .findFirst()
            .orElseThrow();
    AnnotatedArticle annotated =
        AnnotatedArticle.of(found().extraction(), "sha256:" + "a".repeat(64));
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("assertions.key", "doses.plausibility", "outcomes.score")
        .isEqualTo(annotated);
    assertThat(stored.assertions()).allSatisfy(a -> assertThat(a.key()).isNotNull());
  }

  @Test
  void articlesComeOnceInTheOrderOfTheirIds() {
    List<AnnotatedArticle> articles = current(ExportSelection.ALL);
    assertThat(articles).hasSize(400);
    assertThat(articles).extracting(AnnotatedArticle::id).doesNotHaveDuplicates().isSorted();
    assertThat(assertions(articles)).isEqualTo(399 * 5 + 2);
  }

  @Test
  void selectionsAreThoseOfPlainSql() {
    assertThat(assertions(current(years(2000, 2004))))
        .isEqualTo(count("year BETWEEN 2000 AND 2004"));
    assertThat(assertions(current(years(2015, null)))).isEqualTo(count("year >= 2015"));
    assertThat(assertions(current(years(null, 1991)))).isEqualTo(count("year <= 1991"));
    assertThat(
            assertions(
                current(
                    new ExportSelection(
                        null, null, List.of("j invented 3"), List.of(), List.of(), 0))))
        .isEqualTo(count("journal = 'J Invented 3'"));
    assertThat(
            assertions(
                current(new ExportSelection(null, null, List.of(), List.of(), List.of(), 0.9))))
        .isEqualTo(count("confidence >= 0.9::real"));
    for (String drug : List.of("imatinib", "Imatinib", "DB00619")) {
      assertThat(
              assertions(
                  current(
                      new ExportSelection(
                          null, null, List.of(), List.of(), List.of("x", drug), 0))))
          .isEqualTo(2);
    }
    for (String mesh : List.of("D4", "heading 4")) {
      assertThat(current(new ExportSelection(null, null, List.of(), List.of(mesh), List.of(), 0)))
          .hasSize(37)
          .allSatisfy(article -> assertThat(article.assertions()).hasSize(5));
    }
    assertThat(
            current(new ExportSelection(null, null, List.of(), List.of(), List.of("nothing"), 0)))
        .isEmpty();
  }

  private static long count(String condition) {
    return DATABASE
        .jdbc()
        .queryForList("SELECT count(*) FROM current_assertion WHERE " + condition, Long.class)
        .get(0);
  }

  @Test
  void aVersionIsNamedByTheBeginningOfItsFingerprint() {
    List<AnnotatedArticle> articles = new ArrayList<>();
    export.version("aaaa", ExportSelection.ALL, articles::add);
    assertThat(articles).extracting(AnnotatedArticle::id).containsExactly(HARD.id());
    assertThatThrownBy(() -> export.version("sha256:ff", ExportSelection.ALL, articles::add))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("no extractor version sha256:ff; there are sha256:cccc");
    assertThatThrownBy(() -> export.version("", ExportSelection.ALL, articles::add))
        .hasMessageContaining("several extractor versions");
  }

  @Test
  void selectionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> years(2020, 2010)).hasMessageContaining("no years from 2020 to 2010");
    assertThatThrownBy(() -> new ExportSelection(null, null, List.of(), List.of(), List.of(), 1.5))
        .hasMessageContaining("no confidence: 1.5");
  }
}
