package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.comparison.Comparing;
import org.posology.comparison.Comparison;
import org.posology.comparison.ComparisonJson;
import org.posology.comparison.ComparisonPage;
import org.posology.comparison.ComparisonText;
import org.posology.comparison.FileChange;
import org.posology.comparison.Kind;
import org.posology.document.PosologyException;
import org.posology.job.Jobs;
import org.posology.job.ReextractReport;
import org.posology.job.ReextractRequest;
import org.posology.job.Versions;
import org.posology.model.ModelMismatchException;
import org.posology.model.ModelSet;
import org.posology.store.ArticleSelection;
import org.posology.store.TestDatabase;

/**
 * The whole way of a model set, with the real extractor and a real database: extract with set A,
 * read with set B beside it, compare, promote, roll back.
 */
class VersionsEndToEndTest {

  private static final int ARTICLES = 30;
  private static final int EACH = ARTICLES / 3;

  /** Confidence follows the direction; how far is no matter of this test. */
  private static final Comparing.Options OPTIONS = new Comparing.Options(1, 5);

  @TempDir Path folder;

  @Test
  void aNewSetIsTriedComparedPromotedAndRolledBack() throws IOException {
    Path articles = ModelSets.articles(folder.resolve("articles.jsonl"), ARTICLES);
    Path home = ModelSets.changed(Files.createDirectory(folder.resolve("b")));
    ModelSet a = ModelSet.load(Path.of("models"), Path.of("config"));
    ModelSet b = ModelSet.load(home.resolve("models"), home.resolve("config"));
    try (TestDatabase database = TestDatabase.empty()) {
      Path config = config(database);
      with(config, a, jobs -> jobs.extract(List.of(articles), false));
      List<String> shownByA = view(database);
      assertThat(shownByA).hasSize(ARTICLES);

      assertThat(shadow(config, b, 6).articles().read()).as("a sample").isEqualTo(6);
      assertThat(shadow(config, b, 6).articles().due()).as("the same sample").isZero();
      assertThat(shadow(config, b, null).articles().read()).isEqualTo(ARTICLES - 6);
      assertThat(shadow(config, b, null).articles().due()).as("nothing is due").isZero();
      assertThat(view(database)).as("beside the current view").isEqualTo(shownByA);
      assertThatThrownBy(() -> with(config, b, jobs -> jobs.extract(List.of(articles), false)))
          .isInstanceOf(PosologyException.class)
          .hasMessageContaining("posology promote");

      Comparison comparison =
          with(config, a, jobs -> compare(jobs.versions(), a.fingerprint(), b.fingerprint()));
      namesExactlyWhatChanged(comparison);
      assertThat(ComparisonText.of(comparison))
          .contains("models/drug/tagger.bin", "models/context/direction.tsv");
      assertThat(ComparisonJson.of(comparison)).contains("\"same\" : " + EACH);
      assertThat(ComparisonPage.of(comparison)).contains("<mark class=\"drug\">quorvetin</mark>");

      with(config, a, jobs -> jobs.versions().promote(b.fingerprint(), false));
      List<String> shownByB = view(database);
      assertThat(shownByB).hasSize(ARTICLES - EACH).isNotEqualTo(shownByA);
      assertThat(with(config, b, jobs -> jobs.extract(List.of(articles), false)).exitCode())
          .isZero();
      assertThat(view(database)).isEqualTo(shownByB);

      with(config, a, jobs -> jobs.versions().rollback());
      assertThat(view(database)).isEqualTo(shownByA);
    }
  }

  private static void namesExactlyWhatChanged(Comparison comparison) {
    assertThat(comparison.articles()).isEqualTo(new Comparison.Articles(ARTICLES, EACH * 2L, 0, 0));
    assertThat(comparison.same()).isEqualTo(EACH);
    assertThat(comparison.kinds())
        .isEqualTo(Map.of(Kind.DIRECTION, (long) EACH, Kind.LOST, (long) EACH));
    assertThat(comparison.files())
        .containsExactly(
            new FileChange("models/context/direction.tsv", "changed"),
            new FileChange("models/drug/tagger.bin", "changed"));
    assertThat(comparison.drugs())
        .containsExactlyInAnyOrder(
            new Comparison.Row("imatinib", 0, 0, EACH),
            new Comparison.Row("quorvetin", 0, EACH, 0));
    Comparison.CauseRow tagger = cause(comparison, "models/drug/tagger.bin");
    assertThat(tagger.row()).isEqualTo(new Comparison.Row("drug: tagger", 0, EACH, 0));
    Comparison.CauseRow rule = cause(comparison, "models/context/direction.tsv");
    assertThat(rule.row().name()).startsWith("claim: ").contains("double");
    assertThat(rule.row().changed()).isEqualTo(EACH);
    assertThat(comparison.causes()).hasSize(2);
  }

  private static Comparison.CauseRow cause(Comparison comparison, String file) {
    return comparison.causes().stream()
        .filter(cause -> cause.files().equals(List.of(file)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSetThatIsNotItsManifestReadsNothing() throws IOException {
    Path home = ModelSets.changed(Files.createDirectory(folder.resolve("b")));
    Files.writeString(home.resolve("models/dose/units.tsv"), "nonsense");
    assertThatThrownBy(
            () -> ModelSet.load(home.resolve("models"), home.resolve("config")).newExtractor())
        .isInstanceOf(ModelMismatchException.class)
        .hasMessageContaining("models/dose/units.tsv");
  }

  private static Comparison compare(Versions versions, String from, String to) {
    Comparison comparison = versions.diff(from, to, OPTIONS);
    Comparison current = versions.diff(Versions.CURRENT, to, OPTIONS);
    assertThat(current.kinds()).isEqualTo(comparison.kinds());
    return comparison;
  }

  private static ReextractReport shadow(Path config, ModelSet set, @Nullable Integer sample) {
    ReextractRequest request = new ReextractRequest(ArticleSelection.ALL, sample, true);
    return with(config, set, jobs -> jobs.reextract(request, false));
  }

  private static <T> T with(Path config, ModelSet set, Function<Jobs, T> work) {
    try (Jobs jobs = Jobs.open(config, Extract.extractors(set))) {
      return work.apply(jobs);
    }
  }

  private Path config(TestDatabase database) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("application.yaml"),
        "spring.datasource: {url: '%s', username: %s, password: %s}\nposology: {chunk-size: 5}\n"
            .formatted(database.url(), TestDatabase.user(), TestDatabase.password()));
    return config;
  }

  private static List<String> view(TestDatabase database) {
    return database
        .jdbc()
        .queryForList(
            "SELECT concat_ws(' ', key, drugs, dose, outcome, direction, extractor)"
                + " FROM current_assertion ORDER BY key",
            String.class);
  }
}
