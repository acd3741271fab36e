package org.posology.evaluation;

import java.util.List;
import org.posology.assertion.Assertion;
import org.posology.assertion.Extraction;
import org.posology.assertion.LinkedDose;
import org.posology.evaluation.CtroArticle.Triple;

/** What became of a triple of C-TrO, in the order in which classes of misses are tried. */
enum CtroFate {
  FOUND("found"),
  NO_DRUG("drug not found"),
  NO_DOSE("dose not found"),
  DOSE_UNLINKED("dose found, not linked to the drug"),
  NO_OUTCOME("outcome not found"),
  UNLIKELY("claim found, below the default confidence"),
  OTHER_DOSE("drug and outcome claimed, another dose"),
  WITHOUT_DOSE("drug and outcome claimed, without a dose"),
  AS_COMPARATOR("outcome claimed, the drug as comparator"),
  OTHER_DRUG("outcome claimed, for another drug only"),
  UNCLAIMED("outcome found, not claimed");

  private final String words;

  CtroFate(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static CtroFate of(Triple triple, Extraction likely, List<Assertion> all) {
    if (likely.assertions().stream().anyMatch(a -> CtroMatch.says(a, triple))) {
      return FOUND;
    }
    if (likely.drugs().stream().noneMatch(drug -> CtroMatch.isDrug(drug, triple))) {
      return NO_DRUG;
    }
    List<LinkedDose> doses =
        likely.doses().stream().filter(dose -> CtroMatch.isDose(dose, triple.dose())).toList();
    if (doses.isEmpty()) {
      return NO_DOSE;
    }
    if (likely.outcomes().stream().noneMatch(o -> CtroMatch.isOutcome(o.text(), triple))) {
      return NO_OUTCOME;
    }
    if (all.stream().anyMatch(a -> CtroMatch.says(a, triple))) {
      return UNLIKELY;
    }
    return unlinked(triple, doses, all);
  }

  private static CtroFate unlinked(Triple triple, List<LinkedDose> doses, List<Assertion> all) {
    if (doses.stream()
        .noneMatch(dose -> dose.drug() != null && CtroMatch.isDrug(dose.drug(), triple))) {
      return DOSE_UNLINKED;
    }
    List<Assertion> claims =
        all.stream().filter(a -> CtroMatch.isOutcome(a.outcome().text(), triple)).toList();
    List<Assertion> ours = claims.stream().filter(a -> CtroMatch.ofDrug(a, triple)).toList();
    if (ours.isEmpty()) {
      return ofOthers(triple, claims);
    }
    boolean dosed = ours.stream().anyMatch(a -> !a.doses().isEmpty());
    return dosed ? OTHER_DOSE : WITHOUT_DOSE;
  }

  private static CtroFate ofOthers(Triple triple, List<Assertion> claims) {
    if (claims.isEmpty()) {
      return UNCLAIMED;
    }
    boolean compared = claims.stream().anyMatch(a -> CtroMatch.isComparator(a, triple));
    return compared ? AS_COMPARATOR : OTHER_DRUG;
  }
}
