package org.posology.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.posology.assertion.Assertion;
import org.posology.assertion.AssertionExtractor;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.model.ModelSet;
import org.posology.source.ArticleRecord;
import org.posology.source.SourceReader;

/**
 * Counts the errors of assertions by class: what is wrong with claims that were found, what those
 * that are too many hang on, and where those that were missed got lost.
 *
 * <pre>mvn test-compile; java -cp … org.posology.evaluation.ErrorClasses GOLD.jsonl</pre>
 */
final class ErrorClasses {

  private final Map<String, Integer> counts = new TreeMap<>();

  private ErrorClasses() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    AssertionExtractor extractor =
        ModelSet.load(Path.of("models"), Path.of("config")).newExtractor();
    ErrorClasses classes = new ErrorClasses();
    try (SourceReader reader = SourceReader.open(file)) {
      for (GoldArticle gold : GoldReader.read(file)) {
        ArticleRecord read = (ArticleRecord) Objects.requireNonNull(reader.next());
        classes.add(gold.assertions(), extractor.extract(read.article()).assertions());
      }
    }
    classes.counts.forEach((name, count) -> System.out.printf("%-40s %d%n", name, count));
  }

  private void add(List<GoldAssertion> gold, List<Assertion> system) {
    List<Boolean> found = Matching.matched(gold, system, Agreement::pair);
    BiPredicate<Assertion, GoldAssertion> turned = (s, g) -> Agreement.pair(g, s);
    List<Boolean> hit = Matching.matched(system, gold, turned);
    for (int i = 0; i < system.size(); i++) {
      count(found.get(i) ? found(gold, system.get(i)) : extra(gold, system.get(i)));
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!hit.get(i)) {
        count(missed(gold.get(i), system));
      }
    }
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private static String found(List<GoldAssertion> gold, Assertion system) {
    if (gold.stream().anyMatch(claim -> Agreement.full(claim, system))) {
      return "found, right";
    }
    boolean direction = gold.stream().anyMatch(claim -> Agreement.direction(claim, system));
    boolean dosed = gold.stream().anyMatch(claim -> Agreement.dosed(claim, system));
    if (direction && dosed) {
      return "found, certainty or a combination wrong";
    }
    return direction ? "found, dose wrong" : dosed ? "found, direction wrong" : "found, both wrong";
  }

  private static String extra(List<GoldAssertion> gold, Assertion system) {
    List<GoldAssertion> here =
        gold.stream().filter(claim -> Agreement.sameSentence(claim, system)).toList();
    if (here.isEmpty()) {
      return "too many: the sentence claims nothing";
    }
    List<GoldAssertion> same =
        here.stream().filter(claim -> Agreement.sameOutcome(claim, system)).toList();
    if (same.isEmpty()) {
      return "too many: not its outcome";
    }
    return same.stream().anyMatch(claim -> Agreement.pair(claim, system))
        ? "too many: said already"
        : "too many: not its drug";
  }

  private static String missed(GoldAssertion gold, List<Assertion> system) {
    List<Assertion> here =
        system.stream().filter(claim -> Agreement.sameSentence(gold, claim)).toList();
    if (here.isEmpty()) {
      return "missed: nothing from the sentence";
    }
    List<Assertion> same =
        here.stream().filter(claim -> Agreement.sameOutcome(gold, claim)).toList();
    if (same.isEmpty()) {
      return "missed: the outcome";
    }
    return same.stream().anyMatch(claim -> Agreement.pair(gold, claim))
        ? "missed: one claim for two"
        : "missed: the drug";
  }
}
