package org.posology.evaluation;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.posology.assertion.Assertion;
import org.posology.assertion.LinkedDose;
import org.posology.document.Phrase;
import org.posology.drug.DrugMention;
import org.posology.evaluation.CtroArticle.CtroDose;
import org.posology.evaluation.CtroArticle.Triple;

/** When a part of an assertion is that of a triple; {@link CtroTriplesTest} says it in words. */
final class CtroMatch {

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

  private CtroMatch() {}

  static boolean says(Assertion assertion, Triple triple) {
    return ofDrug(assertion, triple)
        && assertion.doses().stream().anyMatch(dose -> isDose(dose, triple.dose()))
        && isOutcome(assertion.outcome().text(), triple);
  }

  static boolean ofDrug(Assertion assertion, Triple triple) {
    return assertion.drugs().stream().anyMatch(drug -> isDrug(drug, triple));
  }

  static boolean isComparator(Assertion assertion, Triple triple) {
    Phrase comparator = assertion.comparator();
    return comparator != null
        && triple.drug().stream().anyMatch(n -> Agreement.sameName(n, comparator.text()));
  }

  static boolean isDrug(DrugMention drug, Triple triple) {
    return Stream.of(drug.text(), Objects.requireNonNullElse(drug.name(), ""))
        .anyMatch(name -> triple.drug().stream().anyMatch(n -> Agreement.sameName(n, name)));
  }

  static boolean isDose(LinkedDose linked, CtroDose gold) {
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

  static boolean isOutcome(String text, Triple triple) {
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
}
