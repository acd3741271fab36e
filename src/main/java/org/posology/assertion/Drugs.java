package org.posology.assertion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/** Choices among the drugs of a sentence or an article. */
final class Drugs {

  private Drugs() {}

  /** The last one that ends before a span. */
  static @Nullable DrugMention before(List<DrugMention> drugs, Span span) {
    DrugMention last = null;
    for (DrugMention drug : drugs) {
      if (drug.span().end() <= span.begin()) {
        last = drug;
      }
    }
    return last;
  }

  /** The first one that a span holds. */
  static @Nullable DrugMention inside(List<DrugMention> drugs, Span span) {
    for (DrugMention drug : drugs) {
      if (span.contains(drug.span())) {
        return drug;
      }
    }
    return null;
  }

  /** The first one that begins behind a span. */
  static @Nullable DrugMention behind(List<DrugMention> drugs, Span span) {
    for (DrugMention drug : drugs) {
      if (drug.span().begin() >= span.end()) {
        return drug;
      }
    }
    return null;
  }

  /** Without the classes, but where there is nothing else. */
  static List<DrugMention> named(List<DrugMention> drugs) {
    List<DrugMention> named = withoutClasses(drugs);
    return named.isEmpty() ? drugs : named;
  }

  static List<DrugMention> withoutClasses(List<DrugMention> drugs) {
    return drugs.stream().filter(drug -> drug.kind() != DrugKind.CLASS).toList();
  }

  /** How often each drug is named; classes don't count. */
  static Map<String, Integer> counts(List<DrugMention> drugs) {
    Map<String, Integer> counts = new HashMap<>();
    for (DrugMention drug : drugs) {
      counts.merge(DrugIdentity.of(drug), drug.kind() == DrugKind.CLASS ? 0 : 1, Integer::sum);
    }
    return counts;
  }

  /** The one that counts most, the first of equals. */
  static @Nullable DrugMention most(List<DrugMention> drugs, Map<String, Integer> counts) {
    DrugMention most = null;
    int highest = -1;
    for (DrugMention drug : drugs) {
      int count = counts.getOrDefault(DrugIdentity.of(drug), 0);
      if (count > highest) {
        most = drug;
        highest = count;
      }
    }
    return most;
  }
}
