package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.nlp.LabelledText;
import org.posology.nlp.Tag;
import org.posology.spec.Shared;

class CorpusReadersTest {

  @TempDir Path folder;

  @Test
  void columnsBecomeSentencesWithTags() throws IOException {
    Path file = folder.resolve("a.tsv");
    Files.writeString(
        file, "Oral\tO\nverolin\tB-Drug\nB12\tI-Drug\nhelps\tO\n\nNurex\tB-Drug\n.\tO\n");

    LabelledText text = IobReader.read(file).get(0);

    assertThat(text.sentences())
        .extracting(s -> s.text())
        .containsExactly("Oral verolin B12 helps", "Nurex .");
    assertThat(text.tags(text.sentences().get(0))).containsExactly(new Tag(1, 4, "Drug"));
    assertThat(text.tags(text.sentences().get(1))).containsExactly(new Tag(0, 1, "Drug"));
  }

  @Test
  void aLineWithoutALabelIsNamed() throws IOException {
    Path file = folder.resolve("b.tsv");
    Files.writeString(file, "Oral\tO\nverolin\n");

    assertThatThrownBy(() -> IobReader.read(file))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("b.tsv:2");
  }

  @Test
  void bratFilesBecomeTexts() throws IOException {
    Files.writeString(folder.resolve("1.txt"), "Verolin helps.\nPain fell by half.\n");
    Files.writeString(folder.resolve("1.ann"), "T1\tOutcome 15 19\tPain\n#1\tnote\n");

    LabelledText text = BratReader.read(folder).get(0);

    assertThat(text.labels().get(0).span().of(text.text())).isEqualTo("Pain");
    assertThat(text.tags(text.sentences().get(1))).containsExactly(new Tag(0, 1, "Outcome"));
  }

  @Test
  void offsetsBeyondTheTextAreNamed() throws IOException {
    Files.writeString(folder.resolve("1.txt"), "Pain.");
    Files.writeString(folder.resolve("1.ann"), "T1\tOutcome 0 40\tPain\n");

    assertThatThrownBy(() -> BratReader.read(folder))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("1.ann:1");
  }

  @Test
  void pheeArgumentsOfArgumentsAreLabels() throws IOException {
    Path file = folder.resolve("p.json");
    Files.writeString(
        file,
        "{\"id\": \"1\", \"context\": \"Rash after verolin 5 mg.\", \"annotations\": [{\"events\": [{"
            + "\"Treatment\": {\"text\": [[\"verolin 5 mg\"]], \"start\": [[11]], \"Drug\": {\"text\":"
            + " [[\"verolin\"]], \"start\": [[11]]}}, \"Effect\": {\"text\": [[\"Rash\"]], \"start\":"
            + " [[0]]}}]}]}\n");

    LabelledText text = PheeReader.read(file).get(0);

    assertThat(text.labels())
        .extracting(label -> label.type() + " " + label.span().of(text.text()))
        .containsExactly("Effect Rash", "Treatment verolin 5 mg", "Drug verolin");
  }

  @Test
  void theCorporaAreReadWhole() {
    assertThat(IobReader.read(Shared.require("data/corpora/bc5cdr/chem/train.tsv")))
        .flatExtracting(LabelledText::labels)
        .hasSize(5203);
    List<LabelledText> outcomes =
        BratReader.read(Shared.require("data/corpora/evidence-outcomes/brat"));
    assertThat(outcomes).hasSize(540);
    assertThat(PheeReader.read(Shared.require("data/corpora/phee/dev.json"))).hasSize(961);
  }
}
