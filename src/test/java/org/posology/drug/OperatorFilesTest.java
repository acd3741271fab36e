package org.posology.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.RuleFileException;
import org.posology.spec.Texts;

class OperatorFilesTest {

  @TempDir private Path config = Path.of("");

  @Test
  void additionsAreFound() throws IOException {
    write("additions.tsv", "# ours\nflurbomab\tdrug\t-\nImatigen\tbrand\t=imatinib\n");
    assertThat(concepts("flurbomab, then Imatigen"))
        .containsExactly("flurbomab null", "Imatigen DB00619");
  }

  @Test
  void stoppedNamesAreNotFound() throws IOException {
    write("stop.txt", "# a company here\naspirin\n");
    assertThat(concepts("Aspirin and imatinib")).containsExactly("imatinib DB00619");
  }

  @Test
  void aStopWinsOverAnAddition() throws IOException {
    write("additions.tsv", "flurbomab\tdrug\t-\n");
    write("stop.txt", "flurbomab\n");
    assertThat(concepts("flurbomab")).isEmpty();
  }

  @Test
  void missingColumnsAreReportedWithTheirLine() throws IOException {
    write("additions.tsv", "# ours\n\nflurbomab drug\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("additions.tsv:3:")
        .hasMessageContaining("expected 3 columns, found 1");
  }

  @Test
  void unknownKindsConceptsAndDrugsAreReported() throws IOException {
    write("additions.tsv", "flurbomab\tpotion\t-\n");
    assertThatThrownBy(this::load).hasMessageContaining(":1: no kind 'potion'");
    write("additions.tsv", "flurbomab\tdrug\tDB1\n");
    assertThatThrownBy(this::load).hasMessageContaining(":1: no concept id 'DB1'");
    write("additions.tsv", "flurbomab\tdrug\t=nosuchdrug\n");
    assertThatThrownBy(this::load).hasMessageContaining("the lexicon has no drug 'nosuchdrug'");
  }

  @Test
  void aStopLineWithoutLettersIsReported() throws IOException {
    write("stop.txt", "aspirin\n---\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("stop.txt:2:");
  }

  @Test
  void aMissingLexiconSaysWhatToDo() {
    assertThatThrownBy(() -> DrugTagger.load(config, config))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("compile the lexicon");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(config.resolve("drug"));
    Files.writeString(config.resolve("drug").resolve(name), text);
  }

  private DrugTagger load() {
    return DrugTagger.load(Path.of("models"), config);
  }

  private List<String> concepts(String text) {
    return load().tag(List.of(Texts.sentence(text))).stream()
        .map(mention -> mention.text() + " " + mention.concept())
        .toList();
  }
}
