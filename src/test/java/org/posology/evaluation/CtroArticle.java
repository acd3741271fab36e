package org.posology.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posology.spec.Joined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article of C-TrO with its triples: each drug with a dose value in an arm, and each outcome of
 * that arm. A name is every way in which the article writes it: what is annotated with its class or
 * as its instance.
 */
record CtroArticle(String id, String title, String abstractText, List<Triple> triples) {

  record Triple(Set<String> drug, CtroDose dose, Set<String> outcome) {}

  private record Row(String type, int begin, int end, String instances) {}

  private static final Pattern LABEL = Pattern.compile(" [A-Z]{3}[A-Z/,& -]+ : ");
  private static final Pattern TAIL = Pattern.compile(" (DOI : 10|PMID : [0-9]|Copyright ).*");
  private static final Pattern NUMBER = Pattern.compile("_[0-9]+$");

  /** Classes that say nothing of which thing it is. */
  private static final Set<String> VAGUE =
      Set.of("Drug", "FixedCombDrug", "EndPointDescription", "Insulin");

  private static final Set<String> UNTREATED = Set.of("Placebo", "Vehicle");

  static List<CtroArticle> read(Path corpus) throws IOException {
    List<CtroArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("arms.jsonl"))) {
      articles.add(read(corpus, JsonMapper.shared().readTree(line)));
    }
    return articles;
  }

  private static CtroArticle read(Path corpus, JsonNode json) throws IOException {
    String id = json.get("pmid").asString();
    String apart = Files.readString(corpus.resolve("text").resolve(id + ".txt"));
    List<Row> rows = rows(corpus.resolve("spans").resolve(id + ".annodb.csv"));
    int end = TAIL.matcher(apart).replaceFirst("").length();
    Row title = rows.stream().filter(row -> row.type().equals("Title")).findFirst().orElseThrow();
    return new CtroArticle(
        id,
        Joined.of(apart.substring(title.begin(), title.end())).text(),
        Joined.of(apart.substring(begin(apart, end, title, rows), end)).text().strip(),
        triples(json, new Names(apart, rows)));
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(", ", 5);
      if (columns.length == 5 && !line.startsWith("#")) {
        int begin = Integer.parseInt(columns[2]);
        rows.add(new Row(columns[1], begin, Integer.parseInt(columns[3]), columns[4]));
      }
    }
    return rows;
  }

  /**
   * Behind title, authors and their addresses: at the first label or aim of the first half, or else
   * behind the last author.
   */
  private static int begin(String apart, int end, Row title, List<Row> rows) {
    int half = (title.end() + end) / 2;
    IntStream labels = LABEL.matcher(apart).results().mapToInt(label -> label.start() + 1);
    IntStream aims =
        rows.stream().filter(row -> row.type().equals("ObjectiveDescription")).mapToInt(Row::begin);
    return IntStream.concat(labels, aims)
        .filter(at -> at >= title.end() && at <= half)
        .min()
        .orElseGet(() -> lastAuthor(title, rows));
  }

  private static int lastAuthor(Row title, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.type().equals("Author"))
        .mapToInt(Row::end)
        .max()
        .orElse(title.end());
  }

  private static List<Triple> triples(JsonNode json, Names names) {
    List<Triple> triples = new ArrayList<>();
    for (JsonNode arm : json.get("arms")) {
      for (JsonNode medication : arm.findValues("medications")) {
        medication.forEach(given -> addTriples(given, arm.get("outcomes"), names, triples));
      }
    }
    return triples;
  }

  private static void addTriples(
      JsonNode given, JsonNode outcomes, Names names, List<Triple> triples) {
    CtroDose dose = CtroDose.of(given.get("dose"), given.get("unit"));
    Set<String> drug = names.of(given.get("drug"));
    if (dose == null || drug.isEmpty() || UNTREATED.contains(given.at("/drug/0").asString(""))) {
      return;
    }
    for (JsonNode outcome : outcomes) {
      Set<String> named = names.of(outcome.at("/hasEndpoint/0/hasEndoPointDescription"));
      if (!named.isEmpty()) {
        triples.add(new Triple(drug, dose, named));
      }
    }
  }

  /** How an article writes what its annotation has ids for. */
  private record Names(String apart, List<Row> rows) {

    Set<String> of(JsonNode ids) {
      Set<String> names = new TreeSet<>();
      for (JsonNode id : ids) {
        rows.stream()
            .filter(row -> isOf(row, id.asString()))
            .map(row -> Joined.of(apart.substring(row.begin(), row.end())).text())
            .forEach(names::add);
      }
      return names;
    }

    private static boolean isOf(Row row, String id) {
      String type = NUMBER.matcher(id).replaceFirst("");
      return row.instances().contains("#" + id + ">")
          || (row.type().equals(type) && !VAGUE.contains(type));
    }
  }

  /** The article as a line that a source reads. */
  String json() {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("id", "PMID:" + id, "title", title, "abstract", abstractText));
  }

  /** A dose value of C-TrO: its numbers, and the unit in UCUM, or null where it has none. */
  record CtroDose(List<Double> numbers, @Nullable String unit) {

    private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:[.·][0-9]+)?");
    private static final Map<String, String> UNITS =
        Map.of("Percentage", "%", "mg", "mg", "Microgram", "ug", "Gram", "g", "Int_Unit", "[IU]");

    static @Nullable CtroDose of(JsonNode values, JsonNode units) {
      List<String> parts = new ArrayList<>();
      values.forEach(value -> parts.add(value.asString()));
      List<Double> numbers = numbers(String.join("", parts));
      String unit = UNITS.get(units.path(0).asString(""));
      return numbers.isEmpty() ? null : new CtroDose(numbers, unit);
    }

    static List<Double> numbers(String text) {
      String closed = text.replaceAll("\\s", "").replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
      return FIGURE
          .matcher(closed)
          .results()
          .map(found -> Double.valueOf(found.group().replace('·', '.')))
          .toList();
    }
  }
}
