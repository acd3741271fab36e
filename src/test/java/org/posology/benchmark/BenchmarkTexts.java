package org.posology.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of all benchmarks: the real abstracts of {@code ../shared} where they are, else the
 * invented ones of the tests.
 *
 * <pre>
 *   mvn -P benchmark test-compile exec:exec -Dbenchmark=DoseBenchmark
 *   mvn -P benchmark test-compile exec:exec -Dbenchmark=AnnotateBenchmark \
 *       -Dbenchmark.options="-f 1 -wi 1 -i 3 -prof jfr"
 * </pre>
 *
 * The second one writes a JFR recording, whose path JMH prints.
 */
public final class BenchmarkTexts {

  private static final Path REAL =
      Path.of("..", "shared", "data", "articles", "abstracts.jsonl.gz");
  private static final Path INVENTED =
      Path.of("src/test/resources/org/posology/sample/pubmed-sample.gold.jsonl");

  private BenchmarkTexts() {}

  /** At most so many articles, always the same ones. */
  public static List<Article> articles(int most) {
    Path file = Files.exists(REAL) ? REAL : INVENTED;
    System.out.println("texts: " + file);
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine();
          line != null && articles.size() < most;
          line = lines.readLine()) {
        articles.add(article(JsonMapper.shared().readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  private static Article article(JsonNode node) {
    List<SectionText> parts = new ArrayList<>();
    for (JsonNode section : node.path("sections")) {
      parts.add(SectionText.unlabelled(section.get("text").asString()));
    }
    if (node.has("abstract")) {
      parts.add(SectionText.unlabelled(node.get("abstract").asString()));
    }
    String title = node.get("title").asString();
    return Article.of(node.get("id").asString(), 1, title, parts, Citation.UNKNOWN);
  }

  /** Millions of characters. */
  public static double megabytes(List<List<Sentence>> articles) {
    return articles.stream().flatMap(List::stream).mapToLong(s -> s.text().length()).sum() / 1e6;
  }
}
