package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.context.Direction;
import org.posology.document.Span;
import org.posology.outcome.OutcomeMention;

/**
 * Finds, for every outcome of a finding, whom it speaks of.
 *
 * <ol>
 *   <li>the treated of the outcome's clause, comparators left out; else of the clauses before it;
 *       else of the sentence; else what the article is about
 *   <li>one claim for each regimen; a control has none
 *   <li>the comparator: of the clause, else of the sentence, else the other regimen
 * </ol>
 */
final class ClaimLinker {

  /** Whom an outcome speaks of, and by which rule. */
  record Claim(OutcomeMention outcome, Regimen regimen, @Nullable Actor comparator, String rule) {}

  private final Study study;
  private final Clauses clauses;
  private final List<Actor> actors;

  ClaimLinker(Study study, Clauses clauses, List<Actor> actors) {
    this.study = study;
    this.clauses = clauses;
    this.actors = actors;
  }

  List<Claim> claims(OutcomeMention outcome, Direction direction) {
    int clause = clauses.indexOf(outcome.span());
    List<Claim> claims = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    Subjects subjects = subjects(clause);
    List<Actor> named = subjects.actors;
    for (Actor actor : named) {
      for (Regimen regimen : regimens(actor, direction)) {
        if (!regimen.isControl() && seen.add(regimen.identities())) {
          claims.add(new Claim(outcome, regimen, comparator(clause, actor, named), subjects.rule));
        }
      }
    }
    return claims;
  }

  private record Subjects(List<Actor> actors, String rule) {}

  private Subjects subjects(int clause) {
    for (int at = clause; at >= 0; at--) {
      List<Actor> here = subjectsWithin(clauses.get(at));
      if (!here.isEmpty()) {
        return new Subjects(here, at == clause ? "same-clause" : "clause-before");
      }
    }
    List<Actor> anywhere =
        subjectsWithin(clauses.get(0).cover(clauses.get(clauses.spans().size() - 1)));
    return anywhere.isEmpty()
        ? new Subjects(List.of(investigated()), "article")
        : new Subjects(anywhere, "clause-behind");
  }

  private List<Actor> subjectsWithin(Span clause) {
    return Words.mentions(actors, clause).stream().filter(actor -> !actor.compared()).toList();
  }

  private Actor investigated() {
    return new Actor(
        new Span(0, 0), "", Actor.Kind.INVESTIGATED, List.of(study.investigated()), false);
  }

  /** Alike in all arms: one claim, for what the article is about; otherwise one for each arm. */
  private List<Regimen> regimens(Actor actor, Direction direction) {
    boolean symmetric =
        actor.kind() == Actor.Kind.EVERY_ARM && direction == Direction.NO_DIFFERENCE;
    return symmetric ? List.of(study.investigated()) : actor.regimens();
  }

  private @Nullable Actor comparator(int clause, Actor subject, List<Actor> named) {
    List<Actor> compared = actors.stream().filter(Actor::compared).toList();
    for (Actor actor : Words.mentions(compared, clauses.get(clause))) {
      return actor;
    }
    for (Actor actor : compared) {
      return actor;
    }
    for (Actor other : named) {
      if (!other.equals(subject)) {
        return other;
      }
    }
    return null;
  }
}
