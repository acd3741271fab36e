package org.posology.dose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.document.Token;
import org.posology.nlp.TextAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code DeriveUsualRanges DRUG_TERMS.tsv ABSTRACTS.jsonl.gz}: writes {@code
 * models/dose/usual-ranges.tsv}. An amount per day counts for the drug whose name stands right
 * before it ({@code imatinib 400 mg/d}, {@code imatinib (400 mg/d)}), once an article.
 */
final class DeriveUsualRanges {

  private static final Set<String> SALTS = Set.of("acetate", "sodium", "maleate", "hydrochloride");

  /** What lies further from the median was misprinted, or is of another use. */
  private static final double FURTHEST = 30;

  private static final int FEWEST = 3;

  private final DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
  private final TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
  private final Set<String> drugs;
  private final Map<String, List<Double>> amounts = new TreeMap<>();

  private DeriveUsualRanges(Set<String> drugs) {
    this.drugs = drugs;
  }

  public static void main(String[] args) throws IOException {
    Set<String> drugs;
    try (var lines = Files.lines(Path.of(args[0]))) {
      drugs =
          lines
              .map(line -> line.substring(line.indexOf('\t') + 1))
              .map(rest -> rest.substring(0, Math.max(0, rest.indexOf('\t'))))
              .map(term -> term.toLowerCase(Locale.ROOT))
              .filter(term -> term.length() > 4 && !SALTS.contains(term))
              .collect(Collectors.toSet());
    }
    DeriveUsualRanges derive = new DeriveUsualRanges(drugs);
    derive.read(Path.of(args[1]));
    derive.write(Path.of("models", "dose", "usual-ranges.tsv"));
  }

  private void read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        List<SectionText> parts = new ArrayList<>();
        node.get("sections")
            .forEach(s -> parts.add(SectionText.unlabelled(s.get("text").asString())));
        String title = node.get("title").asString();
        read(analyzer.analyze(Article.of("x", 1, title, parts, Citation.UNKNOWN)));
      }
    }
  }

  private void read(List<Sentence> article) {
    Map<String, Double> once = new TreeMap<>();
    for (Sentence sentence : article) {
      for (DoseMention mention : tagger.tag(List.of(sentence))) {
        String drug = before(sentence, mention);
        DailyAmount perDay = mention.perDay();
        if (perDay != null && perDay.high() != null && drugs.contains(drug)) {
          once.put(drug + "  " + perDay.unit(), perDay.high());
        }
      }
    }
    once.forEach((key, high) -> amounts.computeIfAbsent(key, k -> new ArrayList<>()).add(high));
  }

  private static String before(Sentence sentence, DoseMention mention) {
    String word = "";
    for (Token token : sentence.tokens()) {
      if (token.begin() >= mention.span().begin()) {
        break;
      }
      if (!token.form().equals("(")) {
        word = token.form();
      }
    }
    return word.toLowerCase(Locale.ROOT);
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
      out.println("# Usual amounts per day: drug  unit  articles  5 % quantile  95 % quantile.");
      out.println(
          "# Derived by DeriveUsualRanges from amounts said in abstracts, once an article;");
      out.println("# drugs by an open lexicon. Facts counted, no text. Don't edit: derive again.");
      amounts.forEach(
          (key, all) -> {
            List<Double> values = nearMedian(all);
            if (values.size() >= FEWEST) {
              int last = values.size() - 1;
              out.printf(
                  Locale.ROOT,
                  "%s  %d  %s  %s%n",
                  key,
                  values.size(),
                  Written.number(values.get((int) (last * 0.05))),
                  Written.number(values.get((int) Math.ceil(last * 0.95))));
            }
          });
    }
  }
}
