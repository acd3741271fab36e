package org.posology.assertion;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.condition.ConditionTagger;
import org.posology.document.Article;
import org.posology.document.Sentence;
import org.posology.dose.DoseMention;
import org.posology.dose.DoseTagger;
import org.posology.drug.DrugMention;
import org.posology.drug.DrugTagger;
import org.posology.nlp.TextAnalyzer;
import org.posology.outcome.OutcomeMention;
import org.posology.outcome.OutcomeTagger;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.source.SourceRecord;

/**
 * Where the time of an abstract goes, by stage: processor time and memory taken, on one thread.
 * What the machine does for others counts little. The stages are those of {@link CandidateReader}.
 *
 * <pre>
 *   python3 ../shared/tools/pubmed_xml.py LOAD.xml.gz 1000
 *   mvn -P benchmark test-compile exec:exec -Dbenchmark.main=org.posology.assertion.StageTimes \
 *       -Dbenchmark=LOAD.xml.gz -Dbenchmark.options="4 3"
 * </pre>
 */
public final class StageTimes {

  private static final Path MODELS = Path.of("models");
  private static final Path CONFIG = Path.of("config");

  private enum Stage {
    PARSE,
    TOKENS,
    DRUGS,
    OUTCOMES,
    DOSES,
    CONDITIONS,
    LINKING,
    RATING
  }

  private final TextAnalyzer analyzer = TextAnalyzer.load(MODELS);
  private final DrugTagger drugs = DrugTagger.load(MODELS, CONFIG);
  private final OutcomeTagger outcomes = OutcomeTagger.load(MODELS, CONFIG);
  private final DoseTagger doses = DoseTagger.load(MODELS, CONFIG);
  private final ConditionTagger conditions = ConditionTagger.load(MODELS);
  private final AssertionLinker linker = AssertionLinker.load(MODELS);
  private final Confidence confidence = Confidence.load(MODELS);
  private final StageClock<Stage> clock = new StageClock<>(Stage.class);

  private StageTimes() {}

  /**
   * Prints the medians of all passes.
   *
   * @param arguments a file of articles, passes before it counts, passes that count
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int before = Integer.parseInt(arguments[1]);
    int passes = Integer.parseInt(arguments[2]);
    StageTimes times = new StageTimes();
    for (int i = 0; i < before + passes; i++) {
      if (i == before) {
        times.clock.forget();
      }
      times.pass(file);
    }
    times.clock.print();
    System.out.println("Java " + ManagementFactory.getRuntimeMXBean().getVmVersion());
  }

  private void pass(Path file) throws IOException {
    clock.start();
    List<Article> articles = articles(file);
    clock.stop(Stage.PARSE);
    for (Article article : articles) {
      extract(article);
    }
    clock.endPass(articles.size());
  }

  private static List<Article> articles(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (SourceReader reader = SourceReader.open(file)) {
      for (SourceRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArticleRecord read) {
          articles.add(read.article());
        }
      }
    }
    return articles;
  }

  private void extract(Article article) {
    clock.start();
    List<Sentence> sentences = analyzer.analyze(article);
    clock.stop(Stage.TOKENS);
    List<DrugMention> named = drugs.tag(sentences);
    clock.stop(Stage.DRUGS);
    List<OutcomeMention> measured = outcomes.tag(sentences);
    clock.stop(Stage.OUTCOMES);
    List<DoseMention> given = doses.tag(sentences);
    clock.stop(Stage.DOSES);
    Conditions about = new Conditions(article, conditions.tag(sentences));
    clock.stop(Stage.CONDITIONS);
    List<Candidate> candidates = linker.link(sentences, named, given, measured).candidates();
    clock.stop(Stage.LINKING);
    clock.keep(about.fill(confidence.rate(candidates)).size());
    clock.stop(Stage.RATING);
  }
}
