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
import org.posology.document.Sentence;
import org.posology.dose.DoseTagger;
import org.posology.nlp.TextAnalyzer;

/** The dose grammar alone, on one thread, over texts whose tokens are known. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class DoseBenchmark {

  private static final int ARTICLES = 2000;

  private final DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
  private List<List<Sentence>> articles = List.of();
  private double megabytes;

  /** Cuts the texts into tokens. */
  @Setup
  public void read() {
    TextAnalyzer analyzer = TextAnalyzer.load(Path.of("models"));
    articles = BenchmarkTexts.articles(ARTICLES).stream().map(analyzer::analyze).toList();
    megabytes = BenchmarkTexts.megabytes(articles);
  }

  /** All texts once. */
  @Benchmark
  public void tag(Work work, Blackhole sink) {
    articles.forEach(article -> sink.consume(tagger.tag(article)));
    work.add(megabytes, articles.size());
  }
}
