package org.posology.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Offsets and quoting of every format, on a text that is hard on both. */
class FormatsTest {

  /** Two characters beyond U+FFFF before anything that is found, one after the first drug. */
  private static final String TEXT =
      "\ud835\udefd and \ud835\udefe: Velpicrol in trial\n"
          + "Velpicrol \ud83d\ude00 20 mg/day made \"pain, at\nrest\" rarer.\r\n=1+1 was reported.";

  @TempDir Path folder;

  private static AnnotatedArticle article() {
    return article("PMID:900000810", TEXT);
  }

  private static AnnotatedArticle article(String id, String text) {
    int drug = text.indexOf("Velpicrol", text.indexOf('\n'));
    AnnotatedDose dose =
        new AnnotatedDose(
            at(text, "20 mg/day").begin(),
            at(text, "20 mg/day").end(),
            "20 mg/day",
            "Velpicrol",
            List.of("velpicrol"),
            20.0,
            20.0,
            "mg/d",
            null,
            null,
            null,
            null,
            null,
            null,
            "amount",
            drug);
    return new AnnotatedArticle(
        id,
        text,
        "sha256:" + "0".repeat(64),
        "J Invented Trials",
        2024,
        List.of(drug(text.indexOf("Velpicrol")), drug(drug)),
        List.of(dose),
        List.of(outcome(text, "pain, at\nrest")),
        List.of(
            claim(text, drug, "pain, at\nrest", "Velpicrol", " rarer."),
            claim(text, drug, "=1+1", "=1+1", "reported.")));
  }

  private static AnnotatedDrug drug(int begin) {
    return new AnnotatedDrug(
        begin, begin + 9, "Velpicrol", "DB99999", "velpicrol", "drug", List.of(), "lexicon");
  }

  private static AnnotatedOutcome outcome(String text, String words) {
    TextSpan span = at(text, words);
    return new AnnotatedOutcome(span.begin(), span.end(), words, "pain", null, null, "lexicon");
  }

  private static AnnotatedAssertion claim(
      String text, int drug, String outcome, String from, String to) {
    int begin = text.indexOf(from, text.indexOf('\n'));
    int end = text.indexOf(to, begin) + to.length();
    return new AnnotatedAssertion(
        "00000000-0000-8000-8000-000000000001",
        List.of("Velpicrol"),
        List.of("DB99999"),
        List.of("20 mg/day"),
        at(text, outcome),
        "decrease",
        null,
        List.of(),
        null,
        "-pain",
        "asserted",
        0.75,
        new TextSpan(begin, end, text.substring(begin, end)),
        List.of(),
        List.of(drug),
        List.of(at(text, "20 mg/day").begin()));
  }

  private static TextSpan at(String text, String words) {
    int begin = text.indexOf(words);
    return new TextSpan(begin, begin + words.length(), words);
  }

  @Test
  void jsonLinesIsOneLineWithOurOffsets() throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonLines(out).write(article());
    assertThat(out.toString()).endsWith("}\n").containsOnlyOnce("\n");
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("text").asString()).isEqualTo(TEXT);
    JsonNode dose = json.path("doses").get(0);
    assertThat(TEXT.substring(dose.path("begin").asInt(), dose.path("end").asInt()))
        .isEqualTo("20 mg/day");
    assertThat(json.path("assertions").get(0).path("dose").get(0).asString())
        .isEqualTo("20 mg/day");
    assertThat(json.path("assertions").get(0).has("drugPlaces")).isFalse();
  }

  private static List<CsvRecord> csv(boolean forSpreadsheets) throws IOException {
    StringWriter out = new StringWriter();
    CsvRows rows = new CsvRows(out, forSpreadsheets);
    rows.write(article());
    rows.end();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString())) {
      return reader.stream().toList();
    }
  }

  @Test
  void csvSurvivesQuotesCommasAndLineEnds() throws IOException {
    List<CsvRecord> rows = csv(false);
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(18));
    Map<String, String> first = row(rows, 1);
    assertThat(first)
        .containsEntry("outcome", "pain, at\nrest")
        .containsEntry("dose", "20 mg/day")
        .containsEntry("year", "2024")
        .containsEntry("condition", "-pain")
        .containsEntry("effect", "");
    assertThat(first.get("evidence")).contains("\"pain, at\nrest\"", "\ud83d\ude00");
  }

  @Test
  void formulasAreDefusedWhereThatIsWanted() throws IOException {
    assertThat(row(csv(false), 2)).containsEntry("outcome", "=1+1");
    assertThat(row(csv(true), 2))
        .containsEntry("outcome", "'=1+1")
        .containsEntry("condition", "'-pain")
        .containsEntry("confidence", "0.75");
  }

  private static Map<String, String> row(List<CsvRecord> rows, int number) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < rows.get(0).getFieldCount(); i++) {
      named.put(rows.get(0).getField(i), rows.get(number).getField(i));
    }
    return named;
  }

  @Test
  void biocCountsCodePointsFromTheBeginningOfTheDocument() throws IOException {
    StringBuilder out = new StringBuilder();
    BiocCollection bioc = new BiocCollection(out, "2026-01-02");
    bioc.write(article());
    bioc.write(
        article(
            "PMID:900000811",
            "Velpicrol\nVelpicrol 20 mg/day: pain, at\nrest rarer. =1+1 reported."));
    bioc.end();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("documents").size()).isEqualTo(2);
    assertThat(json.path("infons").path("offsets").asString()).isEqualTo("Unicode code points");
    for (JsonNode document : json.path("documents")) {
      assertThat(checkBioc(document)).isEqualTo(7);
    }
  }

  /** Checks as readers of BioC do, in code points; gives the number of annotations. */
  private static int checkBioc(JsonNode document) {
    List<String> ids = new ArrayList<>();
    for (JsonNode passage : document.path("passages")) {
      int[] points = passage.path("text").asString().codePoints().toArray();
      for (JsonNode annotation : passage.path("annotations")) {
        JsonNode location = annotation.path("locations").get(0);
        int begin = location.path("offset").asInt() - passage.path("offset").asInt();
        assertThat(new String(points, begin, location.path("length").asInt()))
            .isEqualTo(annotation.path("text").asString());
        ids.add(annotation.path("id").asString());
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (JsonNode relation : document.path("relations")) {
      relation.path("nodes").forEach(n -> assertThat(ids).contains(n.path("refid").asString()));
      relation.path("infons").forEach(infon -> assertThat(infon.isString()).isTrue());
    }
    assertThat(document.path("relations").get(0).path("nodes").size()).isEqualTo(4);
    return ids.size();
  }

  @Test
  void bratCountsCodePointsAndDrawsNoLineEnd() throws IOException {
    new BratFolder(folder).write(article());
    int[] points = Files.readString(folder.resolve("PMID_900000810.txt")).codePoints().toArray();
    List<String> lines = Files.readAllLines(folder.resolve("PMID_900000810.ann"));
    int pieces = 0;
    for (String line : lines) {
      if (line.startsWith("T")) {
        String[] columns = line.split("\t", -1);
        List<String> words = new ArrayList<>();
        for (String fragment : columns[1].replaceFirst("\\w+ ", "").split(";", -1)) {
          String[] offsets = fragment.split(" ", -1);
          int begin = Integer.parseInt(offsets[0]);
          words.add(new String(points, begin, Integer.parseInt(offsets[1]) - begin));
          pieces++;
        }
        assertThat(String.join(" ", words)).isEqualTo(columns[2]).doesNotContain("\n", "\r");
      }
    }
    assertThat(pieces).as("two outcomes, an event and an evidence are in pieces").isEqualTo(12);
    assertThat(lines)
        .contains("R1\tDoseOf Arg1:T3 Arg2:T2", "A1\tDirection E1 decrease")
        .contains("N1\tReference T1 DrugBank:DB99999\tvelpicrol")
        .anyMatch(line -> line.matches("E1\tClaim:T8 Drug:T2 Dose:T3 Outcome:T4 Evidence:T5"));
  }

  @Test
  void bratFileNamesAreHarmlessAndTellIdsApart() {
    List<String> ids =
        List.of("PMID:900000001", "PMID_900000001", "../x", "a/b", "a:b:c", "a b", "ä");
    List<String> names = ids.stream().map(BratFolder::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z0-9_-]+"));
    assertThat(names.get(0)).isEqualTo("PMID_900000001");
  }

  @Test
  void goldSaysWhichOccurrenceADoseIs() throws IOException {
    String text = "Trial of 5 mg\nLevocetone 15 mg or 5 mg was safe.";
    AnnotatedDose dose =
        new AnnotatedDose(
            text.lastIndexOf("5 mg"),
            text.lastIndexOf("5 mg") + 4,
            "5 mg",
            "Levocetone",
            List.of(),
            5.0,
            5.0,
            "mg",
            null,
            null,
            null,
            null,
            null,
            null,
            "amount",
            null);
    CuratedClaim claim = claim(List.of("5 mg"), null);
    StringBuilder out = new StringBuilder();
    new GoldLines(out)
        .write(
            new CuratedArticle(
                "PMID:900000812",
                "Trial of 5 mg",
                text.substring(14),
                List.of(dose),
                List.of(claim, claim(List.of("15 mg", "5 mg"), "5 mg")),
                List.of(claim(List.of(), null)),
                false));
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("doses").get(0).path("occurrence").asInt())
        .as("the second one is part of 15 mg")
        .isEqualTo(3);
    assertThat(json.path("assertions").get(0).path("dose").asString()).isEqualTo("5 mg");
    assertThat(json.path("assertions").get(1).path("dose").size()).isEqualTo(2);
    assertThat(json.path("rejected").get(0).path("dose").isNull()).isTrue();
    assertThat(json.path("complete").asBoolean()).isFalse();
    assertThat(Stream.of("id", "title", "abstract").allMatch(json::has)).isTrue();
  }

  private static CuratedClaim claim(List<String> doses, @Nullable String comparator) {
    return new CuratedClaim(
        List.of("Levocetone"),
        doses,
        "safe",
        "reported",
        null,
        comparator,
        null,
        "asserted",
        "Levocetone 15 mg or 5 mg was safe.");
  }
}
