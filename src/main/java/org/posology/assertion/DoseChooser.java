package org.posology.assertion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posology.document.Span;
import org.posology.drug.DrugMention;

/**
 * Chooses the doses that a claim holds for. For each drug of the claim, the first of these that
 * gives any:
 *
 * <ol>
 *   <li>doses that the sentence gives beside whom the claim speaks of
 *   <li>doses of this drug in the clause of the claim
 *   <li>doses that the arm got
 *   <li>the doses that the article gives of the drug, if they are few: one, a titrated pair, a
 *       bolus and its infusion; where patients got different doses, it says nothing of this claim
 * </ol>
 *
 * Quantities go before words such as <q>a single dose</q>.
 */
final class DoseChooser {

  private static final int FEW = 3;

  private final Study study;
  private final boolean elsewhere;

  /**
   * For claims of one sentence.
   *
   * @param elsewhere whether doses that stand elsewhere in the article count
   */
  DoseChooser(Study study, boolean elsewhere) {
    this.study = study;
    this.elsewhere = elsewhere;
  }

  /**
   * The doses of a regimen.
   *
   * @param sentence where the claim is made
   * @param clause of it
   */
  List<LinkedDose> choose(Regimen regimen, Span sentence, Span clause) {
    List<LinkedDose> chosen = new ArrayList<>();
    for (DrugMention drug : regimen.drugs()) {
      List<LinkedDose> own = dosesOf(drug, study.doses());
      List<LinkedDose> here = distinct(Words.mentions(regimen.dosesOf(drug), sentence));
      if (here.isEmpty()) {
        here = distinct(Words.mentions(own, clause));
      }
      if (here.isEmpty()) {
        here = distinct(regimen.dosesOf(drug));
      }
      if (here.isEmpty() && elsewhere && !study.levelled().contains(DrugIdentity.of(drug))) {
        here = few(distinct(own));
      }
      chosen.addAll(here);
    }
    return chosen;
  }

  private static List<LinkedDose> dosesOf(DrugMention drug, List<LinkedDose> doses) {
    return doses.stream()
        .filter(dose -> dose.drug() != null && DrugIdentity.same(dose.drug(), drug))
        .toList();
  }

  private static List<LinkedDose> few(List<LinkedDose> doses) {
    return doses.size() <= FEW ? doses : List.of();
  }

  /** One of each value, the first that stands; words only where there is no quantity. */
  private static List<LinkedDose> distinct(List<LinkedDose> doses) {
    Map<Object, LinkedDose> quantities = new LinkedHashMap<>();
    Map<Object, LinkedDose> words = new LinkedHashMap<>();
    for (LinkedDose dose : doses) {
      boolean word = dose.mention().dose().qualitative() != null;
      (word ? words : quantities).putIfAbsent(dose.mention().dose(), dose);
    }
    return List.copyOf((quantities.isEmpty() ? words : quantities).values());
  }
}
