package org.posology.assertion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.condition.ConditionMention;
import org.posology.document.Article;
import org.posology.document.MeshHeading;
import org.posology.document.Span;

/**
 * Says which condition each assertion is about: what people have in its sentence, else what the
 * title names, else what the first sentence with patients of some condition names, else what the
 * abstract names most, else a disease of the MeSH headings. What was measured is none.
 */
final class Conditions {

  private final Article article;
  private final List<ConditionMention> mentions;

  Conditions(Article article, List<ConditionMention> mentions) {
    this.article = article;
    this.mentions = mentions;
  }

  List<Assertion> fill(List<Assertion> assertions) {
    return assertions.stream().map(claim -> claim.withCondition(of(claim))).toList();
  }

  private @Nullable String of(Assertion claim) {
    Span title = article.sections().get(0).span();
    List<ConditionMention> fitting =
        mentions.stream().filter(mention -> fits(mention, claim)).toList();
    return Stream.of(
            first(fitting, claim.evidence().span(), true),
            first(fitting, title, true),
            first(fitting, title, false),
            first(fitting, new Span(0, article.text().length()), true))
        .flatMap(Optional::stream)
        .findFirst()
        .map(ConditionMention::text)
        .orElseGet(() -> mostNamed(fitting));
  }

  private static boolean fits(ConditionMention mention, Assertion claim) {
    String outcome = claim.outcome().text().toLowerCase(Locale.ROOT);
    return !outcome.contains(mention.text().toLowerCase(Locale.ROOT));
  }

  private static Optional<ConditionMention> first(
      List<ConditionMention> mentions, Span part, boolean people) {
    return mentions.stream()
        .filter(mention -> part.contains(mention.span()) && (mention.populates() || !people))
        .findFirst();
  }

  private @Nullable String mostNamed(List<ConditionMention> fitting) {
    return fitting.stream()
        .max(Comparator.comparingLong(mention -> count(fitting, mention)))
        .map(ConditionMention::text)
        .orElseGet(this::heading);
  }

  private static long count(List<ConditionMention> all, ConditionMention one) {
    return all.stream().filter(other -> other.text().equalsIgnoreCase(one.text())).count();
  }

  /** The first major heading that is treated: "Hypertension/drug therapy". */
  private @Nullable String heading() {
    return article.citation().meshHeadings().stream()
        .filter(heading -> heading.qualifiers().contains("drug therapy"))
        .map(MeshHeading::descriptor)
        .findFirst()
        .orElse(null);
  }
}
