package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.document.PhraseTable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.DrugMention;

/**
 * Finds the {@link Actor}s of a sentence, in order, and which of them are only compared with.
 *
 * <ol>
 *   <li>labels of arms, words for controls, baselines and the investigated drug
 *   <li>drugs, unless they are part of an outcome (<q>propofol consumption</q>); those given
 *       together are one actor
 *   <li>doses of a drug that the sentence does not name: <q>−0.6% with 5 mg and −0.8% with 10 mg
 *       </q>
 *   <li>which of them are comparators
 * </ol>
 */
final class ActorFinder {

  private final AnnotatedSentence annotated;
  private final Sentence sentence;
  private final Study study;
  private final List<PhraseTable.Match<Set<Cue>>> cues;
  private final List<Actor> actors = new ArrayList<>();

  private ActorFinder(AnnotatedSentence annotated, Study study, AssertionCues cues) {
    this.annotated = annotated;
    this.sentence = annotated.sentence();
    this.study = study;
    this.cues = cues.find(sentence);
  }

  static List<Actor> find(AnnotatedSentence annotated, Study study, AssertionCues cues) {
    ActorFinder finder = new ActorFinder(annotated, study, cues);
    finder.addLabels();
    finder.addCues();
    new DrugActors(annotated, study, finder.cues).find().forEach(finder::add);
    finder.addLevels();
    finder.actors.sort((a, b) -> a.span().compareTo(b.span()));
    return Comparators.mark(finder.sentence, finder.actors, finder.cues);
  }

  private void addLabels() {
    for (ArmLabel label : ArmLabelFinder.find(annotated, study.labels())) {
      List<Regimen> regimens = new ArrayList<>();
      label.labels().forEach(name -> study.arm(name).ifPresent(regimens::add));
      if (!regimens.isEmpty()) {
        add(Actor.of(label, Actor.Kind.ARM, regimens));
      }
    }
  }

  private void addCues() {
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      Mention phrase = Phrase.in(sentence, cue.span());
      if (cue.value().contains(Cue.CONTROL)) {
        add(Actor.of(phrase, Actor.Kind.CONTROL, List.of(Regimen.CONTROL)));
      } else if (cue.value().contains(Cue.BASELINE)) {
        add(Actor.of(phrase, Actor.Kind.BASELINE, List.of(Regimen.CONTROL)));
      } else if (cue.value().contains(Cue.INVESTIGATED)) {
        add(Actor.of(phrase, Actor.Kind.INVESTIGATED, List.of(study.investigated())));
      } else if (cue.value().contains(Cue.EVERY_ARM)) {
        add(Actor.of(phrase, Actor.Kind.EVERY_ARM, everyArm()));
      }
    }
  }

  private List<Regimen> everyArm() {
    List<Regimen> treated = study.treated();
    return treated.isEmpty() ? List.of(study.investigated()) : treated;
  }

  private void addLevels() {
    for (LinkedDose dose : annotated.doses()) {
      DrugMention drug = dose.drug();
      if (drug != null && !isTaken(dose) && !isPartOfOutcome(dose.span())) {
        Regimen regimen = new Regimen(List.of(drug), List.of(dose));
        add(Actor.of(dose, Actor.Kind.LEVEL, List.of(regimen)));
      }
    }
  }

  /** Whether a drug of this sentence is given at this dose. */
  private boolean isTaken(LinkedDose dose) {
    return actors.stream()
        .filter(actor -> actor.kind() == Actor.Kind.DRUG)
        .flatMap(actor -> actor.regimens().stream())
        .anyMatch(regimen -> regimen.doses().contains(dose));
  }

  private boolean isPartOfOutcome(Span span) {
    return annotated.outcomes().stream().anyMatch(outcome -> outcome.span().contains(span));
  }

  private void add(Actor actor) {
    if (!Words.overlapping(actors, actor.span())) {
      actors.add(actor);
    }
  }
}
