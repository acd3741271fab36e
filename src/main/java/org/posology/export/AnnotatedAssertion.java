package org.posology.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Assertion;
import org.posology.assertion.LinkedDose;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.drug.DrugMention;

/**
 * An assertion by one sentence, in the fields of the format.
 *
 * @param key that the database knows it by, or null
 * @param drugPlaces where each of the drugs begins
 * @param dosePlaces where each of the doses begins
 */
public record AnnotatedAssertion(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
    List<String> drugs,
    List<String> concepts,
    @Nullable List<String> dose,
    TextSpan outcome,
    String direction,
    @Nullable String effect,
    List<String> measures,
    @Nullable String comparator,
    @Nullable String condition,
    String certainty,
    double confidence,
    TextSpan evidence,
    List<String> rules,
    @JsonIgnore List<Integer> drugPlaces,
    @JsonIgnore List<Integer> dosePlaces) {

  static AnnotatedAssertion of(Assertion assertion) {
    List<String> doses = assertion.doses().stream().map(LinkedDose::text).toList();
    return new AnnotatedAssertion(
        null,
        assertion.drugs().stream().map(DrugMention::text).toList(),
        concepts(assertion),
        doses.isEmpty() ? null : doses,
        TextSpan.of(assertion.outcome()),
        assertion.direction().word(),
        text(assertion.effect()),
        assertion.measures().stream().map(Mention::text).toList(),
        text(assertion.comparator()),
        assertion.condition(),
        assertion.certainty().word(),
        Math.round(assertion.confidence() * 1000) / 1000.0,
        TextSpan.of(assertion.evidence()),
        assertion.rules(),
        places(assertion.drugs()),
        places(assertion.doses()));
  }

  private static List<String> concepts(Assertion assertion) {
    return assertion.drugs().stream().flatMap(drug -> Stream.ofNullable(drug.concept())).toList();
  }

  private static List<Integer> places(List<? extends Mention> mentions) {
    return mentions.stream().map(mention -> mention.span().begin()).toList();
  }

  private static @Nullable String text(@Nullable Phrase phrase) {
    return phrase == null ? null : phrase.text();
  }

  /** The doses; empty where none is known. */
  List<String> doses() {
    return dose == null ? List.of() : dose;
  }
}
