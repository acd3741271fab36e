package org.posology.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posology.drug.DrugMention;

/** A drug, in the fields of the format. */
public record AnnotatedDrug(
    int begin,
    int end,
    String text,
    @Nullable String concept,
    @Nullable String name,
    String kind,
    List<String> components,
    String rule) {

  static AnnotatedDrug of(DrugMention drug) {
    return new AnnotatedDrug(
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
