package org.posology.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.LinkedDose;
import org.posology.drug.DrugMention;

/**
 * A dose, in the fields of the format.
 *
 * @param drug the words of the drug that it is a dose of, or null
 * @param drugBegin where that drug begins
 * @param plausibility null where it is not known, because the database does not keep it
 */
public record AnnotatedDose(
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
    @Nullable DailyRange perDay,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String plausibility,
    String rule,
    @JsonIgnore @Nullable Integer drugBegin) {

  static AnnotatedDose of(LinkedDose dose) {
    DrugMention drug = dose.drug();
    return new AnnotatedDose(
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
        DailyRange.of(dose.mention().perDay()),
        dose.plausibility().name().toLowerCase(Locale.ROOT),
        dose.mention().rule(),
        drug == null ? null : drug.span().begin());
  }
}
