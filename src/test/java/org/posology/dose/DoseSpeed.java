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
import java.util.zip.GZIPInputStream;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.nlp.TextAnalyzer;
import org.posology.nlp.Tokenizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code DoseSpeed ABSTRACTS.jsonl.gz}: megabytes of text a second, on one thread, best of ten. */
final class DoseSpeed {

  private static final int PASSES = 10;

  private DoseSpeed() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    long begin = System.nanoTime();
    DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
    out.printf("load %.0f ms%n", (System.nanoTime() - begin) / 1e6);
    List<List<Sentence>> articles = articles(Path.of(args[0]));
    long chars = articles.stream().flatMap(List::stream).mapToLong(s -> s.text().length()).sum();
    double tagging = Double.MAX_VALUE;
    double both = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      tagging = Math.min(tagging, seconds(() -> articles.forEach(tagger::tag)));
      both = Math.min(both, seconds(() -> articles.forEach(a -> tagger.tag(again(a)))));
    }
    out.printf("%d articles, %.1f MB%n", articles.size(), chars / 1e6);
    out.printf("grammar alone      %.1f MB/s%n", chars / 1e6 / tagging);
    out.printf("tokens and grammar %.1f MB/s%n", chars / 1e6 / both);
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static List<Sentence> again(List<Sentence> sentences) {
    return sentences.stream().map(DoseSpeed::again).toList();
  }

  private static Sentence again(Sentence sentence) {
    String text = sentence.text();
    Span whole = new Span(0, text.length());
    return new Sentence(whole, text, sentence.category(), Tokenizer.tokenize(text, whole));
  }

  private static List<List<Sentence>> articles(Path file) throws IOException {
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    List<List<Sentence>> articles = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        List<SectionText> parts = new ArrayList<>();
        node.get("sections")
            .forEach(s -> parts.add(SectionText.unlabelled(s.get("text").asString())));
        articles.add(
            analyzer.analyze(
                Article.of("x", 1, node.get("title").asString(), parts, Citation.UNKNOWN)));
      }
    }
    return articles;
  }
}
