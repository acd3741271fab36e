package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.assertion.Assertion;
import org.posology.assertion.AssertionExtractor;
import org.posology.assertion.Extraction;
import org.posology.evaluation.CtroArticle.Triple;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;
import org.posology.spec.Shared;

/**
 * How many (drug, dose) × outcome triples of C-TrO, train and validation, are found anywhere in
 * their article.
 *
 * <ol>
 *   <li>A triple is a drug with a dose value in an arm, and an outcome of that arm; each outcome
 *       counts, so an endpoint that was measured three times is three triples. Left out: placebo
 *       and vehicle, and what the article has no words for. Of a triple count all words that the
 *       article uses for the drug, and for the endpoint.
 *   <li>It is found where one assertion of the article, of those kept by the default confidence,
 *       has its drug, its dose and its outcome. Sentence, direction and figures don't count.
 *   <li>Drug: one of the drugs given has the name, or one name of four letters or more is part of
 *       the other, as in {@link Agreement}.
 *   <li>Dose: one of the doses has the same unit (a unit per day counts as the amount, because
 *       C-TrO keeps frequency apart; any unit where C-TrO gives none), and either the same low and
 *       high, or the numbers of C-TrO among those of its words.
 *   <li>Outcome: more than half of the words of the shorter name are in the other, plurals aside,
 *       and without words such as <i>mean</i> and <i>change</i>.
 * </ol>
 *
 * A miss has the first class of {@link CtroFate} that holds for it. {@code mvn test
 * -Dtest=CtroTriplesTest -Dscores.write=true} writes the figures anew; the misses go to {@code
 * target/ctro-missed.txt}.
 */
class CtroTriplesTest {

  private static final Path SCORES = Path.of("models/scores/ctro-triples.txt");
  private static final String HEADING =
      """
      # C-TrO, train and validation: (drug, dose) x outcome triples of arms that an assertion of
      # the article holds, at the default confidence. The counting: Javadoc of the test.
      # mvn test -Dtest=CtroTriplesTest -Dscores.write=true
      """;
  private static final double SLACK = 0.0005;

  private final Map<CtroFate, Integer> fates = new EnumMap<>(CtroFate.class);
  private final Map<CtroFate, Integer> once = new EnumMap<>(CtroFate.class);
  private final List<String> missed = new ArrayList<>();

  @Test
  void recallDoesNotDrop(@TempDir Path folder) throws IOException {
    List<CtroArticle> articles = CtroArticle.read(Shared.require("data/corpora/ctro"));
    Path source = folder.resolve("ctro.jsonl");
    Files.write(source, articles.stream().map(CtroArticle::json).toList());
    AssertionExtractor likely = ModelSet.load(Path.of("models"), Path.of("config")).newExtractor();
    AssertionExtractor any = likely.keeping(0);
    try (SourceReader reader = SourceReader.open(source)) {
      for (CtroArticle article : articles) {
        var read = ((ArticleRecord) Objects.requireNonNull(reader.next())).article();
        count(article, likely.extract(read), any.extract(read).assertions());
      }
    }
    Files.write(Path.of("target", "ctro-missed.txt"), missed.stream().sorted().toList());
    System.out.print(table());
    if (Boolean.getBoolean("scores.write")) {
      Files.writeString(SCORES, HEADING + table());
    }
    assertThat(recall(fates)).as("recall on C-TrO").isGreaterThanOrEqualTo(committed() - SLACK);
  }

  private void count(CtroArticle article, Extraction likely, List<Assertion> all) {
    Set<Triple> seen = new HashSet<>();
    for (Triple triple : article.triples()) {
      CtroFate fate = CtroFate.of(triple, likely, all);
      fates.merge(fate, 1, Integer::sum);
      if (seen.add(triple)) {
        once.merge(fate, 1, Integer::sum);
      }
      if (fate != CtroFate.FOUND) {
        missed.add(fate.words() + "\t" + article.id() + "\t" + triple);
      }
    }
  }

  private static int all(Map<CtroFate, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double recall(Map<CtroFate, Integer> counts) {
    return (double) counts.getOrDefault(CtroFate.FOUND, 0) / all(counts);
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("recall %.4f of %d triples%n", recall(fates), all(fates)));
    table.append(line("each once %.4f of %d triples%n", recall(once), all(once)));
    for (CtroFate fate : CtroFate.values()) {
      table.append(line("%5d %s%n", fates.getOrDefault(fate, 0), fate.words()));
    }
    return table.toString();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static double committed() throws IOException {
    return Files.readAllLines(SCORES).stream()
        .filter(line -> line.startsWith("recall "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
        .findFirst()
        .orElseThrow();
  }
}
