package org.posology.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Assertion;
import org.posology.assertion.LinkedDose;
import org.posology.document.Span;
import org.posology.dose.Dose;
import org.posology.drug.DrugMention;
import org.posology.evaluation.GoldArticle.GoldAssertion;
import org.posology.evaluation.GoldArticle.GoldDose;

/** When a gold item and an extracted one are the same. */
final class Agreement {

  private static final Pattern WORD = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Numbers may differ by this share of the larger one. */
  private static final double TOLERANCE = 0.01;

  /** A name of more characters than this may be part of the other name. */
  private static final int SHORTEST_PART = 3;

  private Agreement() {}

  static boolean record(GoldDose gold, LinkedDose system) {
    if (!gold.span().overlaps(system.span())) {
      return false;
    }
    Dose dose = system.mention().dose();
    if (gold.qualitative() != null) {
      return dose.qualitative() != null && shareWord(gold.qualitative(), dose.qualitative());
    }
    return same(gold.low(), dose.low())
        && same(gold.high(), dose.high())
        && String.valueOf(gold.unit()).equals(String.valueOf(dose.unit()))
        && same(gold.frequency(), system.mention().frequency());
  }

  static boolean recordAndDrug(GoldDose gold, LinkedDose system) {
    DrugMention drug = system.drug();
    return gold.drug() != null
        && drug != null
        && record(gold, system)
        && (sameName(gold.drug(), drug.text())
            || (drug.name() != null && sameName(gold.drug(), drug.name())));
  }

  static boolean pair(GoldAssertion gold, Assertion system) {
    return sameSentence(gold, system)
        && sameOutcome(gold, system)
        && gold.drugs().stream()
            .allMatch(name -> system.drugs().stream().anyMatch(d -> sameName(name, d.text())));
  }

  static boolean sameSentence(GoldAssertion gold, Assertion system) {
    Span evidence = system.evidence().span();
    return gold.evidences().stream().anyMatch(span -> covers(span, evidence));
  }

  static boolean sameOutcome(GoldAssertion gold, Assertion system) {
    return gold.outcomes().stream().anyMatch(span -> span.overlaps(system.outcome().span()));
  }

  static boolean direction(GoldAssertion gold, Assertion system) {
    return pair(gold, system) && gold.direction().equals(system.direction().word());
  }

  static boolean dosed(GoldAssertion gold, Assertion system) {
    return pair(gold, system) && sameDoses(gold.doses(), system.doses());
  }

  static boolean full(GoldAssertion gold, Assertion system) {
    return direction(gold, system)
        && sameDoses(gold.doses(), system.doses())
        && gold.certainty().equals(system.certainty().word());
  }

  /** The overlap is at least half of the gold sentence. */
  private static boolean covers(Span gold, Span system) {
    int overlap = Math.min(gold.end(), system.end()) - Math.max(gold.begin(), system.begin());
    return overlap * 2 >= gold.length();
  }

  static boolean sameDoses(List<String> gold, List<LinkedDose> system) {
    if (gold.isEmpty() || system.isEmpty()) {
      return gold.isEmpty() && system.isEmpty();
    }
    for (String mine : gold) {
      for (LinkedDose theirs : system) {
        Set<String> a = new HashSet<>(words(mine));
        Set<String> b = new HashSet<>(words(theirs.text()));
        if (a.containsAll(b) || b.containsAll(a)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean same(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return Math.abs(a - b) <= 1e-6 + TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  static boolean sameName(String a, String b) {
    String one = String.join(" ", words(a));
    String two = String.join(" ", words(b));
    String shorter = one.length() <= two.length() ? one : two;
    String longer = one.length() <= two.length() ? two : one;
    return !shorter.isEmpty()
        && (one.equals(two) || (shorter.length() > SHORTEST_PART && longer.contains(shorter)));
  }

  private static boolean shareWord(String a, String b) {
    return words(a).stream().anyMatch(new HashSet<>(words(b))::contains);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
