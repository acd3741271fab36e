package org.posology.assertion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posology.drug.DrugMention;

/**
 * What an abstract studies: its arms by label, the drug that it is about, and every dose of each
 * drug.
 *
 * @param arms label → what this arm got
 * @param background identities of the drugs that all arms got
 * @param investigated what the abstract is about; a control where no drug is
 * @param doses all doses of the article that have a drug
 */
record Study(
    Map<String, Regimen> arms,
    Set<String> background,
    Regimen investigated,
    List<LinkedDose> doses) {

  Study {
    arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
    doses = List.copyOf(doses);
  }

  Set<String> labels() {
    return arms.keySet();
  }

  Optional<Regimen> arm(String label) {
    return Optional.ofNullable(arms.get(label));
  }

  /** Whether some arm gives the two together. */
  boolean givesTogether(DrugMention a, DrugMention b) {
    return arms.values().stream().anyMatch(arm -> arm.gives(a) && arm.gives(b));
  }
}
