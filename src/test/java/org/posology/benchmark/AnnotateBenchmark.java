package org.posology.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.posology.assertion.AssertionExtractor;
import org.posology.document.Article;

/** The whole extraction of articles in memory, on one thread; with a profiler, who takes what. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class AnnotateBenchmark {

  private static final int ARTICLES = 500;

  private final AssertionExtractor extractor =
      AssertionExtractor.load(Path.of("models"), Path.of("config"));
  private List<Article> articles = List.of();
  private double megabytes;

  /** Reads the texts. */
  @Setup
  public void read() {
    articles = BenchmarkTexts.articles(ARTICLES);
    megabytes = articles.stream().mapToLong(article -> article.text().length()).sum() / 1e6;
  }

  /** All texts once. */
  @Benchmark
  public void annotate(Work work, Blackhole sink) {
    articles.forEach(article -> sink.consume(extractor.extract(article)));
    work.add(megabytes, articles.size());
  }
}
