package org.posology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.RuleFileException;

class ManifestTest {

  private static final Path MODELS = Path.of("models");
  private static final Path NONE = Path.of("no-config");

  @TempDir Path folder;

  /** A small folder of models with its manifest. */
  private Path models() throws IOException {
    Path models = folder.resolve("models");
    Files.createDirectories(models.resolve("dose"));
    Files.writeString(models.resolve("dose/units.tsv"), "mg\n");
    Files.writeString(models.resolve("dose/words.txt"), "DASH -\n");
    Manifest.renew(models);
    return models;
  }

  @Test
  void theCommittedManifestIsRight() {
    Manifest manifest = Manifest.read(MODELS);
    manifest.verify(ModelFile.models(MODELS));
    assertThat(manifest.undescribed())
        .as("write source and licence of these files into models/manifest")
        .isEmpty();
  }

  @Test
  void theCommittedManifestIsWhatItsCommandWrites() throws IOException {
    Path copy = copy(MODELS, folder.resolve("models"));
    assertThat(Manifest.renew(copy).changes()).isEmpty();
    assertThat(copy.resolve("manifest"))
        .as("run: posology models manifest")
        .hasSameTextualContentAs(MODELS.resolve("manifest"));
  }

  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  @Test
  void aChangedFileEndsTheStartAndSaysWhichAndWhatToDo() throws IOException {
    Path models = models();
    ModelFiles.verified(models, NONE);
    Files.writeString(models.resolve("dose/units.tsv"), "mg\ng\n");
    assertThatThrownBy(() -> ModelFiles.verified(models, NONE))
        .isInstanceOf(ModelMismatchException.class)
        .hasMessageContaining("models/dose/units.tsv: SHA-256 ")
        .hasMessageContaining("5 bytes; the manifest says")
        .hasMessageContaining("posology models manifest");
  }

  @Test
  void missingAndForeignFilesAreAllNamed() throws IOException {
    Path models = models();
    Files.delete(models.resolve("dose/units.tsv"));
    Files.writeString(models.resolve("dose/extra.bin"), "?");
    assertThatThrownBy(() -> ModelFiles.verified(models, NONE))
        .hasMessageContaining("models/dose/units.tsv: missing")
        .hasMessageContaining("models/dose/extra.bin: not in the manifest");
    Files.delete(models.resolve("manifest"));
    assertThatThrownBy(() -> ModelFiles.verified(models, NONE))
        .hasMessageContaining("manifest is missing");
  }

  /** What is no model at all would end the parser in another way. */
  @Test
  void nothingIsParsedBeforeAllIsVerified() throws IOException {
    Path models = copy(MODELS, folder.resolve("models"));
    Files.write(models.resolve("drug/tagger.bin"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> ModelSet.load(models, NONE))
        .isInstanceOf(ModelMismatchException.class)
        .hasMessageContaining("models/drug/tagger.bin");
  }

  @Test
  void documentsScoresAndTrainingTextShapeNothing() throws IOException {
    Path models = models();
    String before = ModelFiles.verified(models, NONE).fingerprint();
    Files.createDirectories(models.resolve("dose/training"));
    Files.createDirectories(models.resolve("scores"));
    for (String name : List.of("dose/README.md", "dose/training/a.txt", "scores/b.txt", ".c")) {
      Files.writeString(models.resolve(name), "words");
    }
    assertThat(ModelFiles.verified(models, NONE).fingerprint()).isEqualTo(before);
  }

  @Test
  void theOperatorsFilesMakeAnotherVersionAndNoError() throws IOException {
    Path models = models();
    Path config = folder.resolve("config");
    Files.createDirectories(config.resolve("drug"));
    String plain = ModelFiles.verified(models, config).fingerprint();
    Files.writeString(config.resolve("application.yaml"), "posology.threads: 1");
    assertThat(ModelFiles.verified(models, config).fingerprint()).isEqualTo(plain);
    Files.writeString(config.resolve("drug/stop.txt"), "alcohol");
    assertThat(ModelFiles.verified(models, config).fingerprint()).isNotEqualTo(plain);
  }

  @Test
  void writingItAnewCountsVersionsAndKeepsWhatPeopleWrote() throws IOException {
    Path models = models();
    Path manifest = models.resolve("manifest");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("source   \\?", "source   own, invented"));
    Files.writeString(models.resolve("dose/units.tsv"), "g\n");
    Files.delete(models.resolve("dose/words.txt"));
    Files.writeString(models.resolve("dose/new.tsv"), "x");
    Manifest.Renewal renewal = Manifest.renew(models);
    assertThat(renewal.changes())
        .containsExactly(
            "new      models/dose/new.tsv",
            "changed  models/dose/units.tsv, version 2",
            "gone     models/dose/words.txt");
    assertThat(renewal.undescribed()).contains("models/dose/new.tsv");
    assertThat(manifest).content().contains("own, invented", "version  2");
    String once = Files.readString(manifest);
    Manifest.renew(models);
    assertThat(manifest).hasContent(once);
  }

  @Test
  void aMergeThatStoppedHalfWayIsRefusedAndMendedByTheCommand() throws IOException {
    Path models = models();
    Path manifest = models.resolve("manifest");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest,
        text.replaceFirst(
            "(  sha256 .*\n)", "<<<<<<< ours\n$1=======\n  sha256   other\n>>>>>>> theirs\n"));
    assertThatThrownBy(() -> ModelFiles.verified(models, NONE))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("manifest:")
        .hasMessageContaining("two sides of a merge");
    Manifest.renew(models);
    assertThat(manifest).hasContent(text);
  }
}
