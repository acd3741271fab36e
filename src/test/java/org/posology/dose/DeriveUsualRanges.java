package org.posology.dose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posology.assertion.AssertionExtractor;
import org.posology.assertion.LinkedDose;
import org.posology.benchmark.BenchmarkTexts;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code DeriveUsualRanges PHEE.json…}: writes {@code models/dose/usual-ranges.tsv} from the
 * abstracts of {@link BenchmarkTexts} and the sentences of PHEE. An amount per day counts for the
 * drug that stands right beside it, once an article.
 */
final class DeriveUsualRanges {

  private static final int ALL = 1_000_000;

  /** What lies further from the median was misprinted, or is of another use. */
  private static final double FURTHEST = 30;

  private static final int FEWEST = 3;

  /** Links that look at what stands beside a dose. */
  private static final Set<String> FIRM =
      Set.of("drug-beside", "dose-of-drug", "next-dose", "list", "respectively");

  private final AssertionExtractor extractor =
      AssertionExtractor.load(Path.of("models"), Path.of("config"));
  private final Map<String, List<Double>> amounts = new TreeMap<>();
  private final Map<String, Set<String>> sources = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    DeriveUsualRanges derive = new DeriveUsualRanges();
    BenchmarkTexts.articles(ALL).forEach(article -> derive.read(article, "abstracts"));
    for (String phee : args) {
      for (String line : Files.readAllLines(Path.of(phee))) {
        derive.read(sentence(JsonMapper.shared().readTree(line)), "phee");
      }
    }
    derive.write(Path.of("models", "dose", "usual-ranges.tsv"));
  }

  private static Article sentence(JsonNode node) {
    String text = node.get("context").asString();
    return Article.of("x", 1, "", List.of(SectionText.unlabelled(text)), Citation.UNKNOWN);
  }

  private void read(Article article, String source) {
    Map<String, Double> once = new TreeMap<>();
    for (LinkedDose dose : extractor.extract(article).doses()) {
      DailyAmount perDay = dose.mention().perDay();
      boolean isFirm = dose.rule() != null && FIRM.contains(dose.rule());
      if (isFirm && perDay != null && perDay.high() != null && dose.drug() != null) {
        String name = dose.drug().name() == null ? dose.drug().text() : dose.drug().name();
        once.put(name.toLowerCase(Locale.ROOT) + "  " + perDay.unit(), perDay.high());
      }
    }
    once.forEach(
        (key, high) -> {
          amounts.computeIfAbsent(key, k -> new ArrayList<>()).add(high);
          sources.computeIfAbsent(key, k -> new TreeSet<>()).add(source);
        });
  }

  private static List<Double> nearMedian(List<Double> all) {
    List<Double> sorted = all.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    return sorted.stream()
        .filter(value -> value <= median * FURTHEST && value >= median / FURTHEST)
        .toList();
  }

  private void write(Path file) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      out.println(
          "# Usual amounts per day: drug  unit  articles  5 % quantile  95 % quantile  sources.");
      out.println(
          "# Derived by DeriveUsualRanges from amounts said beside the drug in PubMed abstracts and");
      out.println("# PHEE, once a text. Facts counted, no text. Don't edit: derive again.");
      amounts.forEach((key, all) -> write(key, nearMedian(all), out));
    }
  }

  private void write(String key, List<Double> values, PrintStream out) {
    if (values.size() >= FEWEST) {
      int last = values.size() - 1;
      out.printf(
          Locale.ROOT,
          "%s  %d  %s  %s  %s%n",
          key,
          values.size(),
          Written.number(values.get((int) (last * 0.05))),
          Written.number(values.get((int) Math.ceil(last * 0.95))),
          String.join(",", sources.getOrDefault(key, Set.of())));
    }
  }
}
