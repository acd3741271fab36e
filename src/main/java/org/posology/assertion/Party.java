package org.posology.assertion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a claim speaks of, and what they got. */
record Party(Actor actor, Regimen regimen) {

  /** One for each dose level. */
  static List<Party> distinct(List<Party> levels) {
    Map<List<LinkedDose>, Party> byDose = new LinkedHashMap<>();
    levels.forEach(party -> byDose.putIfAbsent(party.regimen.doses(), party));
    return List.copyOf(byDose.values());
  }

  /** One with the doses of all. */
  static Party merged(List<Party> levels) {
    Regimen all = levels.get(0).regimen;
    for (Party party : levels.subList(1, levels.size())) {
      List<LinkedDose> doses = new ArrayList<>(all.doses());
      party.regimen.doses().stream().filter(dose -> !doses.contains(dose)).forEach(doses::add);
      all = all.at(doses);
    }
    return new Party(levels.get(0).actor, all);
  }
}
