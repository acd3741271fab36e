package org.posology.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.RuleFileException;

class LexiconCompilerTest {

  private static final String NAMES = "concept\tname\ttype\tsource\tlicence\n";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeKnowledge() throws IOException {
    write("salts.txt", "mesylate\n");
    write("stems.txt", "tinib\n");
    write("learnt.tsv", "");
    write("words.tsv", "impact\tstop\nglucose\tgiven\ninsulin\tendogenous\n");
    write("additions.tsv", "flurbo\tbrand\t=flurbotinib\n");
    write("classes.tsv", "mesh_id\tname\ttrees\tentries\nD1\tAgents, Soothing\tD27\tSoothers\n");
  }

  @Test
  void saltsBrandsClassesAndAdditionsAreFiled() throws IOException {
    assertThat(
            compile(
                "DB00001\tFlurbotinib\tpreferred\tdrugbank\tCC0",
                "DB00001\tflurbotinib mesylate\tsalt_form\tdrugs@fda\tUS",
                "DB00001\tImpact\tbrand\trxnorm\tUS",
                "DB00002\tGlucose\tpreferred\tdrugbank\tCC0",
                "DB00003\tInsulin\tpreferred\tdrugbank\tCC0"))
        .containsExactly(
            "flurbo\tBRAND\tCAPITAL\tDRUG\tDB00001\tflurbotinib\t-\tadditions",
            "flurbotinib\tDRUG\tANY\tDRUG\tDB00001\tflurbotinib\t-\tdrugbank",
            "flurbotinib mesilat\tSALT\tANY\tDRUG\tDB00001\tflurbotinib\t-\tdrugbank",
            "glucose\tDRUG\tANY\tGIVEN\tDB00002\tglucose\t-\tdrugbank",
            "insulin\tDRUG\tANY\tENDOGENOUS\tDB00003\tinsulin\t-\tdrugbank",
            "soother\tCLASS\tANY\tDRUG\tMESH:D1\tagents, soothing\t-\tmesh",
            "soothers\tCLASS\tANY\tDRUG\tMESH:D1\tagents, soothing\t-\tmesh",
            "soothing agent\tCLASS\tANY\tDRUG\tMESH:D1\tagents, soothing\t-\tmesh",
            "soothing agents\tCLASS\tANY\tDRUG\tMESH:D1\tagents, soothing\t-\tmesh");
  }

  @Test
  void equalsHaveNoConceptAndTheMostNamedWins() throws IOException {
    List<String> lines =
        compile(
            "DB00001\tFlurbotinib\tpreferred\tdrugbank\tCC0",
            "DB00002\tzorbin\tsynonym\tdrugbank\tCC0",
            "DB00003\tzorbin\tsynonym\tdrugbank\tCC0",
            "DB00004\tmarbin\tsynonym\tdrugbank\tCC0",
            "DB00005\tmarbin\tsynonym\tdrugbank\tCC0",
            "DB00005\tMarbin\tsynonym\tdrugbank\tCC0");
    assertThat(lines)
        .contains("zorbin\tDRUG\tANY\tDRUG\t-\t-\t-\tambiguous")
        .anyMatch(line -> line.startsWith("marbin\t") && line.contains("DB00005"));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    String row = "DB00001\tFlurbotinib\tpreferred\tdrugbank\tCC0";
    compile(row);
    byte[] first = Files.readAllBytes(folder.resolve("out.gz"));
    compile(row);
    assertThat(Files.readAllBytes(folder.resolve("out.gz"))).isEqualTo(first);
  }

  @Test
  void aRowOfTooFewColumnsIsReportedWithItsLine() {
    assertThatThrownBy(() -> compile("DB00001\tFlurbotinib"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("names.tsv:2:");
  }

  private List<String> compile(String... rows) throws IOException {
    write("names.tsv", NAMES + String.join("\n", rows) + "\n");
    Path out = folder.resolve("out.gz");
    LexiconCompiler.compile(
        List.of(folder.resolve("names.tsv"), folder.resolve("classes.tsv")), folder, out);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(out))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
