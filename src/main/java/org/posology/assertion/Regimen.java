package org.posology.assertion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posology.drug.DrugMention;

/**
 * Drugs that are given together, and their doses.
 *
 * @param drugs one mention a drug; empty for placebo, no treatment, a device
 * @param doses of these drugs, as far as they are known
 */
record Regimen(List<DrugMention> drugs, List<LinkedDose> doses) {

  Regimen {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
  }

  boolean isControl() {
    return drugs.isEmpty();
  }

  boolean gives(DrugMention drug) {
    return drugs.stream().anyMatch(mine -> DrugIdentity.same(mine, drug));
  }

  /** Which drugs, whatever they are called here. */
  Set<String> identities() {
    Set<String> identities = new HashSet<>();
    drugs.forEach(drug -> identities.add(DrugIdentity.of(drug)));
    return identities;
  }

  /** The doses that this regimen gives of a drug. */
  List<LinkedDose> dosesOf(DrugMention drug) {
    return doses.stream()
        .filter(dose -> dose.drug() != null && DrugIdentity.same(dose.drug(), drug))
        .toList();
  }

  /** What is left without some drugs and their doses. */
  Regimen without(Set<String> identities) {
    return new Regimen(
        drugs.stream().filter(drug -> !identities.contains(DrugIdentity.of(drug))).toList(),
        doses.stream()
            .filter(
                dose -> dose.drug() == null || !identities.contains(DrugIdentity.of(dose.drug())))
            .toList());
  }
}
