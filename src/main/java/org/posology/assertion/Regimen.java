package org.posology.assertion;

import java.util.ArrayList;
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

  /** What an arm got that got no drug. */
  static final Regimen CONTROL = new Regimen(List.of(), List.of());

  Regimen {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
  }

  boolean isControl() {
    return drugs.isEmpty();
  }

  boolean gives(DrugMention drug) {
    for (DrugMention mine : drugs) {
      if (DrugIdentity.same(mine, drug)) {
        return true;
      }
    }
    return false;
  }

  boolean sameDrugs(Regimen other) {
    return identities().equals(other.identities());
  }

  /** Which drugs, whatever they are called here. */
  Set<String> identities() {
    if (drugs.size() == 1) {
      return Set.of(DrugIdentity.of(drugs.get(0)));
    }
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

  /** Both together. */
  Regimen with(Regimen other) {
    List<DrugMention> all = new ArrayList<>(drugs);
    other.drugs.stream().filter(drug -> !gives(drug)).forEach(all::add);
    List<LinkedDose> theirs = new ArrayList<>(doses);
    theirs.addAll(other.doses);
    return new Regimen(all, theirs);
  }

  /** The same drugs at other doses. */
  Regimen at(List<LinkedDose> others) {
    return new Regimen(drugs, others);
  }

  /** What is left without some drugs and their doses. */
  Regimen without(Set<String> identities) {
    if (identities.isEmpty()) {
      return this;
    }
    return new Regimen(
        drugs.stream().filter(drug -> !identities.contains(DrugIdentity.of(drug))).toList(),
        doses.stream()
            .filter(
                dose -> dose.drug() == null || !identities.contains(DrugIdentity.of(dose.drug())))
            .toList());
  }
}
