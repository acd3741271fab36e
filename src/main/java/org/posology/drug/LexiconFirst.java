package org.posology.drug;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.drug.Term.Trust;

/**
 * How names found by rule and names found by the trained tagger become one: the rules' names stand
 * as they are, since they have concepts and their borders are curators'; the tagger adds names
 * where the rules have none, if they bring a word that is not common. Names that end as medicines
 * do, or stand beside a drug in a list, count unless they are measured; others count only in
 * articles that give them. Bare acronyms are guesses, and don't count.
 *
 * <pre>
 *   rules                 tagger                both
 *   imatinib              imatinib mesylate     imatinib
 *   –                     flurbotinib           flurbotinib
 *   aspirin               aspirin and Flurbo    aspirin, Flurbo
 *   –                     telephone             –
 *   –                     CXCL                  –
 * </pre>
 */
final class LexiconFirst {

  private static final Set<String> CONNECTORS =
      Set.of("and", "or", "plus", "with", "versus", "vs", "than", ",", "/", "+", "-");
  private static final int MOST_CONNECTORS = 2;

  private final FrequentWords common;
  private final Stems stems;
  private final Set<String> stopped;

  LexiconFirst(FrequentWords common, Stems stems, Set<String> stopped) {
    this.common = common;
    this.stems = stems;
    this.stopped = stopped;
  }

  /** Both, in no order, none overlapping. */
  List<Found> join(List<Found> byRule, List<Found> byTagger) {
    List<Found> joined = new ArrayList<>(byRule);
    for (Found name : byTagger) {
      boolean abbreviation = name.rule().equals(ShortForms.RULE);
      boolean news = abbreviation || common.miss(name.sentence(), name.first(), name.last());
      if (news && !touches(name, byRule) && !stopped.contains(name.term().key())) {
        boolean likely = stems.fit(name.term().key()) || isListed(name, byRule);
        joined.add(name.withTerm(name.term().withTrust(likely ? Trust.ENDOGENOUS : Trust.GIVEN)));
      }
    }
    return joined;
  }

  private static boolean isListed(Found name, List<Found> byRule) {
    return byRule.stream()
        .filter(other -> other.sentence().equals(name.sentence()))
        .filter(other -> other.term().trust() == Trust.DRUG)
        .anyMatch(other -> isNext(name, other) || isNext(other, name));
  }

  /** Whether only connectors stand between two names. */
  private static boolean isNext(Found before, Found behind) {
    int between = behind.first() - before.last() - 1;
    boolean near = between > 0 && between <= MOST_CONNECTORS;
    for (int offset = 1; near && offset <= between; offset++) {
      near = CONNECTORS.contains(before.neighbour(offset));
    }
    return near;
  }

  private static boolean touches(Found name, List<Found> others) {
    return others.stream().anyMatch(other -> other.span().overlaps(name.span()));
  }
}
