package org.posology.assertion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posology.drug.DrugMention;

/**
 * What an abstract studies: its arms, the drug that it is about, and every dose of each drug.
 *
 * @param arms what each got, in the order of the text
 * @param background identities of the drugs that all arms got
 * @param levelled identities of the drugs that different patients got at different doses
 * @param investigated what the abstract is about; a control where no drug is
 * @param doses all doses of the article that have a drug
 * @param counts how often the article names each drug, by identity
 */
record Study(
    List<Arm> arms,
    Set<String> background,
    Set<String> levelled,
    Regimen investigated,
    List<LinkedDose> doses,
    Map<String, Integer> counts) {

  Study {
    counts = Map.copyOf(counts);
    arms = List.copyOf(arms);
    doses = List.copyOf(doses);
  }

  Set<String> labels() {
    Set<String> labels = new HashSet<>();
    arms.stream()
        .map(Arm::label)
        .forEach(label -> Optional.ofNullable(label).ifPresent(labels::add));
    return labels;
  }

  /** What the arm of this label got; nothing where that is only what all arms got. */
  Optional<Regimen> arm(String label) {
    return arms.stream()
        .filter(arm -> label.equals(arm.label()))
        .map(arm -> own(arm.regimen()).isControl() ? Regimen.CONTROL : arm.regimen())
        .findFirst();
  }

  /** What the arms got that are no controls: those with something of their own. */
  List<Regimen> treated() {
    return arms.stream().map(Arm::regimen).filter(arm -> !own(arm).isControl()).toList();
  }

  /** What a regimen has besides what all arms got. */
  Regimen own(Regimen regimen) {
    return regimen.without(background);
  }

  /** The arms that got these drugs and none but the background besides, one for each level. */
  List<Regimen> armsOf(Regimen drugs) {
    Set<String> sought = drugs.identities();
    return treated().stream()
        .filter(arm -> arm.identities().equals(sought) || own(arm).identities().equals(sought))
        .toList();
  }

  /** Whether some arm gives the two together. */
  boolean givesTogether(DrugMention a, DrugMention b) {
    return arms.stream().anyMatch(arm -> arm.regimen().gives(a) && arm.regimen().gives(b));
  }
}
