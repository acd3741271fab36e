package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.assertion.AssertionExtractor;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.PosologyException;
import org.posology.document.SectionText;
import org.posology.nlp.LabelledText;

/** Gold that curators made: what is wrong in it is told, what nobody judged does not count. */
class CuratorGoldTest {

  private static final String TITLE = "Imatinib in an invented trial";
  private static final String SENTENCE = "Imatinib 400 mg/day reduced fatigue.";
  private static final String OTHER = "Imatinib 400 mg/day reduced oedema.";

  @TempDir Path folder;

  private Path gold(String line) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), "\n" + line + "\n");
  }

  private static String line(String assertions, String rejected, boolean complete) {
    return """
        {"id": "PMID:900000820", "title": "%s", "abstract": "%s %s", "doses": [], "assertions": [%s], "rejected": [%s], "complete": %s}"""
        .formatted(TITLE, SENTENCE, OTHER, assertions, rejected, complete);
  }

  private static String claim(String outcome, String direction, String evidence) {
    return """
        {"drugs": ["Imatinib"], "dose": null, "outcome": "%s", "direction": "%s", "certainty": "asserted", "evidence": "%s"}"""
        .formatted(outcome, direction, evidence);
  }

  @Test
  void errorsSayFileLineAndReason() throws IOException {
    assertError("{\"id\": ", "gold.jsonl:2: not JSON");
    assertError("{\"title\": \"x\"}", "gold.jsonl:2: no article");
    assertError(line(claim("fatigue", "sideways", SENTENCE), "", true), "direction is 'sideways'");
    assertError(line(claim("hope", "decrease", SENTENCE), "", true), "not in the text: 'hope'");
    assertError(line(claim("fatigue", "decrease", "No."), "", true), "not in the text: 'No.'");
    assertError(line(claim("", "decrease", SENTENCE), "", true), "not in the text: ''");
    assertError(
        line("", claim("fatigue", "decrease", SENTENCE).replace("[\"Imatinib\"]", "[]"), true),
        "without drugs");
    assertThatThrownBy(() -> GoldReader.read(folder.resolve("none.jsonl")))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("none.jsonl");
  }

  private void assertError(String line, String reason) throws IOException {
    Path file = gold(line);
    assertThatThrownBy(() -> GoldReader.read(file))
        .isInstanceOf(PosologyException.class)
        .hasMessageContaining("gold.jsonl:2")
        .hasMessageContaining(reason);
  }

  @Test
  void whatNobodyJudgedDoesNotCount() throws IOException {
    Extraction extraction = extraction();
    assertThat(extraction.assertions()).hasSize(2);
    String accepted = claim("fatigue", "decrease", SENTENCE);
    assertThat(score(line(accepted, "", true), extraction).precision()).isEqualTo(0.5);
    assertThat(score(line(accepted, "", false), extraction).precision()).isEqualTo(1);
    String rejected = claim("oedema", "decrease", OTHER);
    assertThat(score(line(accepted, rejected, false), extraction).precision()).isEqualTo(0.5);
    String otherwise = claim("oedema", "increase", OTHER);
    assertThat(score(line(accepted, otherwise, false), extraction).precision())
        .as("that it increases was rejected, not that it decreases")
        .isEqualTo(1);
    assertThat(score(line("", rejected, false), extraction).precision()).isZero();
  }

  private Score score(String line, Extraction extraction) throws IOException {
    Scorer scorer = new Scorer();
    scorer.add(GoldReader.read(gold(line)).get(0), extraction);
    return scorer.score(Figure.PAIR);
  }

  private static Extraction extraction() {
    Article article =
        Article.of(
            "PMID:900000820",
            1,
            TITLE,
            List.of(SectionText.unlabelled(SENTENCE + " " + OTHER)),
            Citation.UNKNOWN);
    return AssertionExtractor.load(Path.of("models"), Path.of("config")).extract(article);
  }

  @Test
  void evidenceIsTextToLearnDrugsFrom() throws IOException {
    LabelledText text =
        GoldTexts.drugs(
                GoldReader.read(
                    gold(
                        line(
                            claim("fatigue", "decrease", SENTENCE),
                            claim("oedema", "decrease", OTHER),
                            false))))
            .get(0);
    assertThat(text.sentences()).hasSize(1);
    assertThat(text.labels())
        .extracting(label -> label.span().of(text.text()), LabelledText.Label::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Imatinib", "Drug"));
    assertThat(text.labels().get(0).span().begin()).isEqualTo(TITLE.length() + 1);
  }
}
