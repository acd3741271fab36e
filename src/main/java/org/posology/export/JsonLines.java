package org.posology.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.drug.DrugMention;
import org.posology.outcome.OutcomeMention;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an extraction as one line of JSON. The names of the fields are the contract that every
 * consumer builds on.
 */
public final class JsonLines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String extractor;

  /**
   * @param extractor the extractor version that every line names
   */
  public JsonLines(String extractor) {
    this.extractor = extractor;
  }

  /** The line, without its end. */
  public String line(Extraction extraction) {
    return MAPPER.writeValueAsString(
        new ArticleJson(
            extraction.article().id(),
            extraction.article().text(),
            extractor,
            extraction.drugs().stream().map(DrugJson::of).toList(),
            extraction.doses().stream().map(DoseJson::of).toList(),
            extraction.outcomes().stream().map(OutcomeJson::of).toList(),
            extraction.assertions().stream().map(AssertionJson::of).toList()));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private record ArticleJson(
      String id,
      String text,
      String extractor,
      List<DrugJson> drugs,
      List<DoseJson> doses,
      List<OutcomeJson> outcomes,
      List<AssertionJson> assertions) {}

  private record SpanJson(int begin, int end, String text) {

    static SpanJson of(Mention mention) {
      return new SpanJson(mention.span().begin(), mention.span().end(), mention.text());
    }
  }

  private record DrugJson(
      int begin,
      int end,
      String text,
      @Nullable String concept,
      @Nullable String name,
      String kind,
      List<String> components,
      String rule) {

    static DrugJson of(DrugMention drug) {
      return new DrugJson(
          drug.span().begin(),
          drug.span().end(),
          drug.text(),
          drug.concept(),
          drug.name(),
          drug.kind().name().toLowerCase(Locale.ROOT),
          drug.components(),
          drug.rule());
    }
  }

  private record DailyAmountJson(@Nullable Double low, @Nullable Double high, String unit) {}

  private record DoseJson(
      int begin,
      int end,
      String text,
      @Nullable String drug,
      List<String> drugNames,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String unit,
      @Nullable Double frequency,
      @Nullable String duration,
      @Nullable String route,
      @Nullable String qualitative,
      @Nullable DailyAmountJson perDay,
      String plausibility,
      String rule) {

    static DoseJson of(LinkedDose dose) {
      DrugMention drug = dose.drug();
      return new DoseJson(
          dose.span().begin(),
          dose.span().end(),
          dose.text(),
          drug == null ? null : drug.text(),
          drug == null || drug.name() == null ? List.of() : List.of(drug.name()),
          dose.mention().dose().low(),
          dose.mention().dose().high(),
          dose.mention().dose().unit(),
          dose.mention().frequency(),
          dose.mention().duration(),
          dose.mention().route(),
          dose.mention().dose().qualitative(),
          perDay(dose),
          dose.plausibility().name().toLowerCase(Locale.ROOT),
          dose.mention().rule());
    }

    private static @Nullable DailyAmountJson perDay(LinkedDose dose) {
      var perDay = dose.mention().perDay();
      return perDay == null
          ? null
          : new DailyAmountJson(perDay.low(), perDay.high(), perDay.unit());
    }
  }

  private record OutcomeJson(
      int begin,
      int end,
      String text,
      @Nullable String domain,
      @Nullable String concept,
      double score,
      String rule) {

    static OutcomeJson of(OutcomeMention outcome) {
      return new OutcomeJson(
          outcome.span().begin(),
          outcome.span().end(),
          outcome.text(),
          outcome.domain(),
          outcome.concept(),
          rounded(outcome.score()),
          outcome.rule());
    }
  }

  private record AssertionJson(
      List<String> drugs,
      List<String> concepts,
      @Nullable List<String> dose,
      SpanJson outcome,
      String direction,
      @Nullable String effect,
      List<String> measures,
      @Nullable String comparator,
      @Nullable String condition,
      String certainty,
      double confidence,
      SpanJson evidence,
      List<String> rules) {

    static AssertionJson of(Assertion assertion) {
      List<String> doses = assertion.doses().stream().map(LinkedDose::text).toList();
      return new AssertionJson(
          assertion.drugs().stream().map(DrugMention::text).toList(),
          concepts(assertion),
          doses.isEmpty() ? null : doses,
          SpanJson.of(assertion.outcome()),
          assertion.direction().word(),
          text(assertion.effect()),
          assertion.measures().stream().map(Mention::text).toList(),
          text(assertion.comparator()),
          assertion.condition(),
          assertion.certainty().word(),
          rounded(assertion.confidence()),
          SpanJson.of(assertion.evidence()),
          assertion.rules());
    }

    private static List<String> concepts(Assertion assertion) {
      return assertion.drugs().stream().flatMap(drug -> Stream.ofNullable(drug.concept())).toList();
    }

    private static @Nullable String text(@Nullable Phrase phrase) {
      return phrase == null ? null : phrase.text();
    }
  }
}
