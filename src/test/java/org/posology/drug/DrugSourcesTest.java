package org.posology.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.document.RuleFileException;

/** Files as users download them; all rows are invented. */
class DrugSourcesTest {

  private static final Path FOLDER = Path.of("src/test/resources/drug/sources");
  private static final SaltWords SALTS = SaltWords.read(Path.of("models/drug"));

  @TempDir private Path folder = Path.of("");

  @Test
  void drugBankGivesNamesAndSynonyms() {
    assertThat(read("drugbank-vocabulary.csv"))
        .containsExactly(
            "DB90001 Flurbotinib preferred drugbank",
            "DB90001 Flurbotinibum synonym drugbank",
            "DB90001 ZQ-4410 synonym drugbank",
            "DB90001 Flurbo \"old\" base synonym drugbank",
            "DB90002 Zorbamycin preferred drugbank",
            "DB90002 Zorbamicina synonym drugbank",
            "DB90002 Acid, zorbic synonym drugbank");
  }

  @Test
  void rxNormGivesIngredientsFormsAndBrandsUnderDrugBanksIds() {
    assertThat(read("RXNREL.RRF", "RXNCONSO.RRF"))
        .containsExactly(
            "DB90001 flurbotinib ingredient:IN rxnorm",
            "DB90001 flurbotinib mesylate ingredient:PIN rxnorm",
            "DB90001 Flurbotane brand rxnorm",
            "RXCUI:9004 nolvadrine ingredient:IN rxnorm",
            "RXCUI:9005 flurbotinib / nolvadrine ingredient:MIN rxnorm",
            "DB90001 Bitherol brand rxnorm",
            "RXCUI:9004 Bitherol brand rxnorm");
  }

  @Test
  void fdasProductsAreFiledUnderTheirIngredientsWithoutSalts() {
    assertThat(read("Products.txt", "drugbank-vocabulary.csv"))
        .contains(
            "DB90001 flurbotinib mesylate salt_form drugs@fda",
            "DB90001 Flurbex brand drugs@fda",
            "DB90001 Duobex brand drugs@fda",
            "DB90002 Duobex brand drugs@fda",
            "FDA:privatin Privagel brand drugs@fda");
  }

  @Test
  void uniiNamesCountWhereDrugBankHasTheSubstance() {
    assertThat(read("drugbank-vocabulary.csv", "UNII_Names.txt"))
        .contains("DB90001 FLURBOTAINE synonym unii", "DB90001 Flurbix brand unii")
        .noneMatch(row -> row.contains("TURNIP") || row.contains("ETHANE"));
    assertThat(read("UNII_Names.txt")).isEmpty();
  }

  @Test
  void meshGivesSubstancesAndClassesOnly() {
    assertThat(read("desc.xml", "supp.xml", "drugbank-vocabulary.csv"))
        .startsWith(
            "MESH:D990001 Flurbo Agents class:pref mesh",
            "MESH:D990001 Antiturnip Drugs class:entry mesh",
            "DB90002 zorbamycin chemical:pref mesh",
            "DB90002 zorbamycin A1 complex chemical:entry mesh")
        .noneMatch(row -> row.contains("urnips") || row.contains("disease"));
  }

  @Test
  void badLinesAreToldWithFileLineAndReason() throws IOException {
    fails("v.csv", "DrugBank ID,Accession\nX1,,Flurbo,,,,\n", "v.csv:2: no DrugBank id: 'X1'");
    fails("v.csv", "DrugBank ID,Accession\nDB90001,,Flurbo\n", "v.csv:2: expected 7 columns");
    fails("R.RRF", "x|ENG||||||1|||1|RXNORM|IN|1|a||N||\n", "R.RRF:1: no RXCUI: 'x'");
    fails("P.txt", "ApplNo\tx\n1\t1\tT\t1\t1\tFLURBEX\t\t0\n", "P.txt:2: no active ingredient");
    fails("U.txt", "Name\tTYPE\tUNII\tDisplay Name\nA\tcn\t12\tA\n", "U.txt:2: no UNII: '12'");
    fails("m.xml", "<DescriptorRecordSet>\n<DescriptorRecord>\n", "m.xml:3: no MeSH XML");
    fails("z.zip", "PK\n", "z.zip:1: neither DrugBank's vocabulary");
  }

  @Test
  void theCompilerReadsThemTogether() throws IOException {
    Path out = folder.resolve("out.gz");
    List<Path> files =
        Stream.of("drugbank-vocabulary.csv", "desc.xml").map(FOLDER::resolve).toList();
    Files.writeString(folder.resolve("additions.tsv"), "Flurbene\tbrand\t=flurbotinib\n");
    for (String name : List.of("salts.txt", "stems.txt", "learnt.tsv", "words.tsv")) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(LexiconCompiler.compile(files, folder, out)).isPositive();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .contains(
              "flurben\tBRAND\tCAPITAL\tDRUG\tDB90001\tflurbotinib\t-\tadditions",
              "zorbamicin\tDRUG\tANY\tDRUG\tDB90002\tzorbamycin\t-\tdrugbank",
              "antiturnip drugs\tCLASS\tANY\tDRUG\tMESH:D990001\tflurbo agents\t-\tmesh");
    }
  }

  private static List<String> read(String... names) {
    return DrugSources.read(Stream.of(names).map(FOLDER::resolve).toList(), SALTS).stream()
        .map(row -> String.join(" ", row.concept(), row.name(), row.type(), row.source()))
        .toList();
  }

  private void fails(String name, String text, String message) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    assertThatThrownBy(() -> DrugSources.read(List.of(file), SALTS))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining(message);
  }
}
