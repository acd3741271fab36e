package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.drug.Term.Trust;

/**
 * How names found by rule and names found by the trained tagger become one: the rules' names stand
 * as they are, since they have concepts and their borders are curators'; the tagger adds names
 * where the rules have none, if they bring a word that is not common and are not measured there.
 * Its bare acronyms are guesses, and don't count.
 *
 * <pre>
 *   rules                 tagger                both
 *   imatinib              imatinib mesylate     imatinib
 *   –                     flurbotinib           flurbotinib
 *   –                     telephone             –
 *   –                     CXCL                  –
 * </pre>
 */
final class LexiconFirst {

  private final FrequentWords common;
  private final Set<String> stopped;

  LexiconFirst(FrequentWords common, Set<String> stopped) {
    this.common = common;
    this.stopped = stopped;
  }

  /** Both, in no order, none overlapping. */
  List<Found> join(List<Found> byRule, List<Found> byTagger) {
    List<Found> joined = new ArrayList<>(byRule);
    for (Found name : byTagger) {
      boolean abbreviation = name.rule().equals(ShortForms.RULE);
      boolean news = abbreviation || common.miss(name.sentence(), name.first(), name.last());
      if (news && !touches(name, byRule) && !stopped.contains(name.term().key())) {
        joined.add(name.withTerm(name.term().withTrust(Trust.ENDOGENOUS)));
      }
    }
    return joined;
  }

  private static boolean touches(Found name, List<Found> others) {
    return others.stream().anyMatch(other -> other.span().overlaps(name.span()));
  }
}
