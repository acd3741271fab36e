package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.PosologyException;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.evaluation.GoldArticle.GoldDose;
import org.posology.spec.Shared;

/** Annotations without their texts, joined with them again. The text is invented. */
class StandOffGoldTest {

  private static final String TEXT =
      """
      Zanolin for frozen shoulder: an invented trial.

      Methods : Forty adults received zanolin 5 mg once daily or placebo.

      Results : Pain fell with zanolin.
      """;

  /** Of the text as gold has it: title, newline, "METHODS: …" and "RESULTS: …" in one line. */
  private static final String ANNOTATION =
      """
      {"id":"900000001","sha256":"%s","doses":[{"at":[87,102],"drug":[79,86],"low":5,"high":5,\
      "unit":"mg","frequency":1}],"assertions":[{"evidence":[124,147],"outcome":[124,128],\
      "drugs":[[139,146]],"dose":[[87,102]],"direction":"decrease","certainty":"asserted"}]}
      """;

  @TempDir private Path folder;

  @Test
  void offsetsBecomeQuotations() throws IOException {
    GoldArticle article = GoldReader.read(joined(digest())).get(0);
    assertThat(article.text())
        .startsWith("Zanolin for frozen shoulder: an invented trial.\nMETHODS: Forty")
        .endsWith("placebo. RESULTS: Pain fell with zanolin.");
    GoldDose dose = article.doses().get(0);
    assertThat(dose.span().of(article.text())).isEqualTo("5 mg once daily");
    assertThat(dose.drug()).isEqualTo("zanolin");
    GoldAssertion claim = article.assertions().get(0);
    assertThat(claim.drugs()).containsExactly("zanolin");
    assertThat(claim.doses()).containsExactly("5 mg once daily");
    assertThat(claim.outcomes().get(0).of(article.text())).isEqualTo("Pain");
    assertThat(claim.direction()).isEqualTo("decrease");
  }

  @Test
  void anotherTextIsRefused() {
    assertThatThrownBy(() -> joined("0123456789abcdef"))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("standoff.jsonl:1")
        .hasMessageContaining("another text than 900000001.txt");
  }

  /** What ships fits the corpus that it counts in. */
  @Test
  void theAnnotatedTrialsFitTheirCorpus() {
    Path gold = folder.resolve("trials.jsonl");
    StandOffGold.join(
        Path.of("models/assertion/training/evidence-outcomes.jsonl"),
        Shared.require("data/corpora/evidence-outcomes/brat"),
        gold);
    assertThat(GoldReader.read(gold))
        .hasSizeGreaterThanOrEqualTo(250)
        .allSatisfy(article -> assertThat(article.text()).contains("\n"));
  }

  private Path joined(String sha256) throws IOException {
    Files.writeString(folder.resolve("900000001.txt"), TEXT);
    Path annotations =
        Files.writeString(folder.resolve("standoff.jsonl"), ANNOTATION.formatted(sha256));
    Path gold = folder.resolve("gold.jsonl");
    StandOffGold.join(annotations, folder, gold);
    return gold;
  }

  private static String digest() {
    return StandOffGold.digest(StandOffGold.text(TEXT));
  }
}
