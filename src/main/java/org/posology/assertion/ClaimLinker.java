package org.posology.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.context.Direction;
import org.posology.context.SentenceRole;
import org.posology.document.Span;
import org.posology.outcome.OutcomeMention;

/**
 * Finds, for every outcome of a finding, whom it speaks of.
 *
 * <ol>
 *   <li>the treated of the outcome's clause, comparators left out; else of the clauses before it;
 *       else of the sentence; else what the article is about, but prior knowledge must name it
 *   <li>one claim for each regimen; a control has none. Dose levels of one drug, and drugs that
 *       don't differ, share a claim unless each has its own figure
 *   <li>whoever else the sentence could speak of ({@link OtherParties})
 *   <li>the comparator: of the clause, else of the sentence, else the other regimen, if both have
 *       figures or don't differ; where there is one, what all arms got is left out
 * </ol>
 */
final class ClaimLinker {

  /** Whom an outcome speaks of, and by which rule. */
  record Claim(OutcomeMention outcome, Regimen regimen, @Nullable Actor comparator, String rule) {}

  private record Subjects(List<Actor> actors, String rule) {}

  private final Study study;
  private final SentenceRole role;
  private final Clauses clauses;
  private final List<Actor> actors;
  private final Figures figures;
  private final OtherParties others;

  ClaimLinker(
      Study study, SentenceRole role, Clauses clauses, List<Actor> actors, Figures figures) {
    this.study = study;
    this.role = role;
    this.clauses = clauses;
    this.actors = actors;
    this.figures = figures;
    others = new OtherParties(study, role, actors);
  }

  List<Claim> claims(OutcomeMention outcome, Direction direction) {
    int clause = clauses.indexOf(outcome.span());
    Subjects subjects = subjects(clause, direction);
    List<Party> parties = parties(subjects, figures.in(clauses.get(clause)), direction);
    List<Claim> claims = new ArrayList<>();
    for (Party party : parties) {
      Actor comparator = comparator(clause, party.actor(), direction, subjects.actors);
      claims.add(claim(outcome, party, comparator, direction, subjects.rule));
    }
    Set<Set<String>> found = new HashSet<>();
    claims.forEach(claim -> found.add(claim.regimen().identities()));
    for (OtherParties.Other other : others.than(found, clauses.get(clause))) {
      Actor comparator = comparator(clause, other.party().actor(), direction, List.of());
      claims.add(claim(outcome, other.party(), comparator, direction, other.rule()));
    }
    return claims;
  }

  private Claim claim(
      OutcomeMention outcome,
      Party party,
      @Nullable Actor comparator,
      Direction direction,
      String rule) {
    boolean between = comparator != null || direction == Direction.NO_DIFFERENCE;
    Regimen regimen = between ? compared(party.regimen()) : party.regimen();
    return new Claim(outcome, regimen, comparator, rule);
  }

  /** Between arms, what all of them got makes no difference. */
  private Regimen compared(Regimen regimen) {
    Regimen own = study.own(regimen);
    return own.isControl() ? regimen : own;
  }

  private Subjects subjects(int clause, Direction direction) {
    for (int at = clause; at >= 0; at--) {
      List<Actor> here = subjectsWithin(clauses.get(at));
      if (!here.isEmpty()) {
        return new Subjects(here, at == clause ? "same-clause" : "clause-before");
      }
    }
    List<Actor> anywhere = subjectsWithin(clauses.whole());
    return anywhere.isEmpty()
        ? new Subjects(unnamed(clause, direction), "article")
        : new Subjects(anywhere, "clause-behind");
  }

  private List<Actor> subjectsWithin(Span clause) {
    return Words.mentions(actors, clause).stream().filter(actor -> !actor.compared()).toList();
  }

  /**
   * All arms, where there is a figure for each or nothing happened; else what the article is about.
   */
  private List<Actor> unnamed(int clause, Direction direction) {
    int values = figures.in(clauses.get(clause));
    boolean mentioned = direction == Direction.REPORTED && values == 0;
    if (role == SentenceRole.BACKGROUND_FACT || mentioned) {
      return List.of();
    }
    List<Regimen> arms = study.treated();
    boolean each =
        arms.size() > 1 && (values >= study.arms().size() || direction == Direction.ABSENT);
    List<Regimen> regimens = each ? arms : List.of(study.investigated());
    return List.of(Actor.unnamed(regimens));
  }

  private List<Party> parties(Subjects subjects, int values, Direction direction) {
    Map<Set<String>, List<Party>> byDrugs = new LinkedHashMap<>();
    int sides = 0;
    for (Actor actor : subjects.actors) {
      for (Regimen regimen : actor.regimens()) {
        sides++;
        if (!regimen.isControl()) {
          byDrugs
              .computeIfAbsent(regimen.identities(), any -> new ArrayList<>())
              .add(new Party(actor, regimen));
        }
      }
    }
    boolean each = values >= sides && sides > 1;
    List<Party> parties = new ArrayList<>();
    byDrugs
        .values()
        .forEach(
            levels ->
                parties.addAll(each ? Party.distinct(levels) : List.of(Party.merged(levels))));
    boolean alike = direction == Direction.NO_DIFFERENCE && !each;
    return alike && parties.size() > 1 ? List.of(mostInvestigated(parties)) : parties;
  }

  private Party mostInvestigated(List<Party> parties) {
    Set<String> about = study.investigated().identities();
    return parties.stream()
        .filter(party -> party.regimen().identities().equals(about))
        .findFirst()
        .orElse(parties.get(0));
  }

  private @Nullable Actor comparator(
      int clause, Actor subject, Direction direction, List<Actor> named) {
    List<Actor> compared = actors.stream().filter(Actor::compared).toList();
    for (Actor actor : Words.mentions(compared, clauses.get(clause))) {
      return actor;
    }
    for (Actor actor : compared) {
      return actor;
    }
    boolean each = figures.in(clauses.get(clause)) >= named.size();
    for (Actor other : named) {
      if (!other.equals(subject) && (each || direction == Direction.NO_DIFFERENCE)) {
        return other;
      }
    }
    return null;
  }
}
