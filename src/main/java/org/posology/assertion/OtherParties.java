package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posology.context.SentenceRole;
import org.posology.document.Span;

/**
 * Whom else a sentence could speak of than those that the rules find: everybody that it names, and
 * the arms of the study. Seldom right, but then nothing else is.
 */
final class OtherParties {

  /** Somebody else, and by which of {@link #RULES}. */
  record Other(Party party, String rule) {}

  private static final String NAMED = "other";
  private static final String COMPARED = "compared";
  private static final String ELSEWHERE = "-clause";
  private static final String ARM = "arm";

  static final Set<String> RULES =
      Set.of(NAMED, NAMED + ELSEWHERE, COMPARED, COMPARED + ELSEWHERE, ARM);

  private final Study study;
  private final SentenceRole role;
  private final List<Actor> actors;

  OtherParties(Study study, SentenceRole role, List<Actor> actors) {
    this.study = study;
    this.role = role;
    this.actors = actors;
  }

  /**
   * One for each other regimen, those that the sentence names first.
   *
   * @param clause of the outcome
   * @param found the regimens that are found already, by the identities of their drugs
   */
  List<Other> than(Set<Set<String>> found, Span clause) {
    Set<Set<String>> known = new HashSet<>(found);
    List<Other> others = new ArrayList<>();
    for (Other other : all(clause)) {
      Regimen regimen = other.party.regimen();
      if (!regimen.isControl() && known.add(regimen.identities())) {
        others.add(other);
      }
    }
    return others;
  }

  private List<Other> all(Span clause) {
    List<Other> all = new ArrayList<>();
    for (Actor actor : actors) {
      String place = clause.contains(actor.span()) ? "" : ELSEWHERE;
      String rule = (actor.compared() ? COMPARED : NAMED) + place;
      actor.regimens().forEach(regimen -> all.add(new Other(new Party(actor, regimen), rule)));
    }
    if (role != SentenceRole.BACKGROUND_FACT) {
      List<Regimen> arms = new ArrayList<>(List.of(study.investigated()));
      arms.addAll(study.treated());
      for (Regimen arm : arms) {
        all.add(new Other(new Party(Actor.unnamed(List.of(arm)), arm), ARM));
      }
    }
    return all;
  }
}
