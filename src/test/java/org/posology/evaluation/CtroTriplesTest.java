package org.posology.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posology.assertion.Assertion;
import org.posology.assertion.AssertionExtractor;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.drug.DrugMention;
import org.posology.evaluation.CtroArticle.CtroDose;
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
 * A miss has the first class that holds for it. {@code mvn test -Dtest=CtroTriplesTest
 * -Dscores.write=true} writes the figures anew; the misses go to {@code target/ctro-missed.txt}.
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

  /** What says nothing of which outcome it is. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "of",
          "the",
          "in",
          "and",
          "or",
          "a",
          "to",
          "with",
          "from",
          "for",
          "at",
          "by",
          "on",
          "mean",
          "change",
          "reduction",
          "level",
          "value",
          "rate",
          "incidence",
          "patient",
          "total");

  private enum Fate {
    FOUND("found"),
    NO_DRUG("drug not found"),
    NO_DOSE("dose not found"),
    DOSE_UNLINKED("dose found, not linked to the drug"),
    NO_OUTCOME("outcome not found"),
    UNLIKELY("claim found, below the default confidence"),
    OTHER_DOSE("drug and outcome claimed, another dose"),
    WITHOUT_DOSE("drug and outcome claimed, without a dose"),
    OTHER_DRUG("outcome claimed, for another drug only"),
    UNCLAIMED("outcome found, not claimed");

    private final String words;

    Fate(String words) {
      this.words = words;
    }
  }

  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<Boolean, List<Fate>> distinct = new TreeMap<>();
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
    if (Boolean.getBoolean("scores.write")) {
      Files.writeString(SCORES, HEADING + table());
    }
    assertThat(recall()).isGreaterThanOrEqualTo(committed() - SLACK);
  }

  private void count(CtroArticle article, Extraction likely, List<Assertion> all) {
    Map<Triple, Fate> known = new HashMap<>();
    for (Triple triple : article.triples()) {
      Fate fate = known.computeIfAbsent(triple, t -> fate(t, likely, all));
      fates.merge(fate, 1, Integer::sum);
      if (fate != Fate.FOUND) {
        missed.add(fate.words + "\t" + article.id() + "\t" + triple);
      }
    }
    known.values().forEach(fate -> distinctOf(fate == Fate.FOUND).add(fate));
  }

  private List<Fate> distinctOf(boolean found) {
    return distinct.computeIfAbsent(found, key -> new ArrayList<>());
  }

  private static Fate fate(Triple triple, Extraction likely, List<Assertion> all) {
    if (likely.assertions().stream().anyMatch(a -> says(a, triple))) {
      return Fate.FOUND;
    }
    if (likely.drugs().stream().noneMatch(drug -> isDrug(drug, triple))) {
      return Fate.NO_DRUG;
    }
    List<LinkedDose> doses =
        likely.doses().stream().filter(dose -> isDose(dose, triple.dose())).toList();
    if (doses.isEmpty()) {
      return Fate.NO_DOSE;
    }
    if (likely.outcomes().stream().noneMatch(o -> isOutcome(o.text(), triple))) {
      return Fate.NO_OUTCOME;
    }
    if (all.stream().anyMatch(a -> says(a, triple))) {
      return Fate.UNLIKELY;
    }
    return unlinked(triple, doses, all);
  }

  private static Fate unlinked(Triple triple, List<LinkedDose> doses, List<Assertion> all) {
    if (doses.stream().noneMatch(dose -> dose.drug() != null && isDrug(dose.drug(), triple))) {
      return Fate.DOSE_UNLINKED;
    }
    List<Assertion> claims =
        all.stream().filter(a -> isOutcome(a.outcome().text(), triple)).toList();
    List<Assertion> ours = claims.stream().filter(a -> ofDrug(a, triple)).toList();
    if (ours.isEmpty()) {
      return claims.isEmpty() ? Fate.UNCLAIMED : Fate.OTHER_DRUG;
    }
    boolean dosed = ours.stream().anyMatch(a -> !a.doses().isEmpty());
    return dosed ? Fate.OTHER_DOSE : Fate.WITHOUT_DOSE;
  }

  private static boolean says(Assertion assertion, Triple triple) {
    return ofDrug(assertion, triple)
        && assertion.doses().stream().anyMatch(dose -> isDose(dose, triple.dose()))
        && isOutcome(assertion.outcome().text(), triple);
  }

  private static boolean ofDrug(Assertion assertion, Triple triple) {
    return assertion.drugs().stream().anyMatch(drug -> isDrug(drug, triple));
  }

  private static boolean isDrug(DrugMention drug, Triple triple) {
    return Stream.of(drug.text(), Objects.requireNonNullElse(drug.name(), ""))
        .anyMatch(name -> triple.drug().stream().anyMatch(n -> Agreement.sameName(n, name)));
  }

  private static boolean isDose(LinkedDose linked, CtroDose gold) {
    var dose = linked.mention().dose();
    String unit = Objects.requireNonNullElse(dose.unit(), "").replaceFirst("/d$", "");
    if (gold.unit() != null && !unit.equals(gold.unit())) {
      return false;
    }
    double low = gold.numbers().get(0);
    double high = gold.numbers().get(gold.numbers().size() - 1);
    return (Agreement.same(low, dose.low()) && Agreement.same(high, dose.high()))
        || CtroDose.numbers(linked.text()).containsAll(gold.numbers());
  }

  private static boolean isOutcome(String text, Triple triple) {
    Set<String> system = content(text);
    return triple.outcome().stream().anyMatch(name -> shareMost(system, content(name)));
  }

  private static boolean shareMost(Set<String> one, Set<String> two) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(two);
    return both.size() * 2 > Math.min(one.size(), two.size());
  }

  private static Set<String> content(String text) {
    Set<String> words = new HashSet<>();
    for (String word : Agreement.words(text)) {
      words.add(word.length() > 3 ? word.replaceFirst("s$", "") : word);
    }
    words.removeAll(EMPTY_WORDS);
    return words;
  }

  private int all() {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  private double recall() {
    return (double) fates.getOrDefault(Fate.FOUND, 0) / all();
  }

  private String table() {
    int found = distinctOf(true).size();
    int each = found + distinctOf(false).size();
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "recall %.4f of %d triples%n", recall(), all()));
    table.append(
        String.format(Locale.ROOT, "each once %.4f of %d triples%n", (double) found / each, each));
    for (Fate fate : Fate.values()) {
      table.append(String.format(Locale.ROOT, "%5d %s%n", fates.getOrDefault(fate, 0), fate.words));
    }
    return table.toString();
  }

  private static double committed() throws IOException {
    return Files.readAllLines(SCORES).stream()
        .filter(line -> line.startsWith("recall "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
        .findFirst()
        .orElseThrow();
  }
}
