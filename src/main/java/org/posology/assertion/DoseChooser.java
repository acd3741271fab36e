package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.DrugMention;

/**
 * Chooses the doses that a claim holds for. For each drug of the claim, the first of these that
 * gives any:
 *
 * <ol>
 *   <li>doses of this drug in the clause of the claim
 *   <li>doses that the arm got
 *   <li>the only dose that the article gives of the drug, or those that one sentence gives together
 *       (a bolus and its infusion, a volume and its concentration)
 * </ol>
 *
 * Several doses that are levels of different arms give none: the claim is about all of them.
 */
final class DoseChooser {

  private final Study study;
  private final List<Sentence> sentences;

  DoseChooser(Study study, List<Sentence> sentences) {
    this.study = study;
    this.sentences = sentences;
  }

  /**
   * The doses of a regimen.
   *
   * @param clause where the claim is made
   */
  List<LinkedDose> choose(Regimen regimen, Span clause) {
    List<LinkedDose> chosen = new ArrayList<>();
    for (DrugMention drug : regimen.drugs()) {
      List<LinkedDose> own = dosesOf(drug, study.doses());
      List<LinkedDose> here = distinct(Words.mentions(own, clause));
      if (here.isEmpty()) {
        here = distinct(regimen.dosesOf(drug));
      }
      chosen.addAll(here.isEmpty() ? ofArticle(own) : here);
    }
    return chosen;
  }

  private static List<LinkedDose> dosesOf(DrugMention drug, List<LinkedDose> doses) {
    return doses.stream()
        .filter(dose -> dose.drug() != null && DrugIdentity.same(dose.drug(), drug))
        .toList();
  }

  private List<LinkedDose> ofArticle(List<LinkedDose> doses) {
    List<LinkedDose> quantities = doses.stream().filter(dose -> !isQualitative(dose)).toList();
    List<LinkedDose> distinct = distinct(quantities.isEmpty() ? doses : quantities);
    return distinct.size() <= 1 || givenTogether(distinct) ? distinct : List.of();
  }

  private boolean givenTogether(List<LinkedDose> doses) {
    for (Sentence sentence : sentences) {
      if (Words.mentions(doses, sentence.span()).size() == doses.size()) {
        Span all = doses.get(0).span().cover(doses.get(doses.size() - 1).span());
        List<String> words = Words.forms(sentence, all.begin(), all.end());
        return units(doses).size() == doses.size() && !words.contains("or");
      }
    }
    return false;
  }

  private static Set<String> units(List<LinkedDose> doses) {
    Set<String> units = new HashSet<>();
    doses.forEach(dose -> units.add(String.valueOf(dose.mention().dose().unit())));
    return units;
  }

  private static boolean isQualitative(LinkedDose dose) {
    return dose.mention().dose().qualitative() != null;
  }

  /** One of each value, the first that stands. */
  private static List<LinkedDose> distinct(List<LinkedDose> doses) {
    Map<Object, LinkedDose> byValue = new LinkedHashMap<>();
    doses.forEach(dose -> byValue.putIfAbsent(dose.mention().dose(), dose));
    return List.copyOf(byValue.values());
  }
}
