package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.Phrase;
import org.posology.document.PhraseTable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/**
 * Finds the drugs that a sentence speaks of as given.
 *
 * <ol>
 *   <li>no drug that is part of an outcome (<q>propofol consumption</q>), no class beside a drug of
 *       it, no second name in parentheses
 *   <li>those given together are one actor: <q>A plus B</q>, <q>A and B combined</q>, <q>A and B
 *       </q> where an arm got both
 *   <li>at the doses that stand beside them, one regimen a level; else at those of their arm
 * </ol>
 */
final class DrugActors {

  /** How many tokens may join drugs that are given together, doses aside. */
  private static final int JOINT_WINDOW = 3;

  /** How many tokens a dose may have. */
  private static final int DOSE_WINDOW = 6;

  /** What may stand between a class and the drug of it. */
  private static final Set<String> APPOSITION =
      Set.of(",", "(", "a", "an", "the", ")", "-", "drug");

  private static final Set<String> COMBINED = Set.of("combined", "combination", "together");

  private final AnnotatedSentence annotated;
  private final Sentence sentence;
  private final Study study;
  private final List<PhraseTable.Match<Set<Cue>>> cues;

  DrugActors(AnnotatedSentence annotated, Study study, List<PhraseTable.Match<Set<Cue>>> cues) {
    this.annotated = annotated;
    this.sentence = annotated.sentence();
    this.study = study;
    this.cues = cues;
  }

  List<Actor> find() {
    List<List<DrugMention>> together = new ArrayList<>();
    for (DrugMention drug : annotated.drugs()) {
      if (isPartOfOutcome(drug) || isApposition(drug)) {
        continue;
      }
      List<DrugMention> last = together.isEmpty() ? List.of() : together.get(together.size() - 1);
      if (!last.isEmpty() && givenTogether(last.get(last.size() - 1), drug)) {
        last.add(drug);
      } else {
        together.add(new ArrayList<>(List.of(drug)));
      }
    }
    return together.stream().map(this::actor).toList();
  }

  private Actor actor(List<DrugMention> drugs) {
    Span span = drugs.get(0).span().cover(drugs.get(drugs.size() - 1).span());
    Regimen regimen = new Regimen(drugs, List.of());
    return Actor.of(Phrase.in(sentence, span), Actor.Kind.DRUG, atLevels(regimen));
  }

  private List<Regimen> atLevels(Regimen regimen) {
    List<LinkedDose> doses = new ArrayList<>();
    for (LinkedDose dose : annotated.doses()) {
      if (dose.drug() != null
          && regimen.drugs().contains(dose.drug())
          && !isCompared(dose.drug(), dose)) {
        doses.add(dose);
      }
    }
    if (doses.isEmpty()) {
      List<Regimen> arms = study.armsOf(regimen);
      return arms.size() == 1 ? List.of(regimen.at(arms.get(0).doses())) : List.of(regimen);
    }
    if (regimen.drugs().size() > 1) {
      return List.of(regimen.at(doses));
    }
    return DoseLevels.of(sentence, doses).stream().map(regimen::at).toList();
  }

  /** <q>semaglutide 2 mg than 1 mg</q>: the dose is another actor's. */
  private boolean isCompared(DrugMention drug, LinkedDose dose) {
    return cues.stream()
        .anyMatch(
            cue ->
                cue.value().contains(Cue.COMPARISON)
                    && cue.span().begin() >= drug.span().end()
                    && cue.span().end() <= dose.span().begin());
  }

  private boolean isPartOfOutcome(DrugMention drug) {
    return annotated.outcomes().stream().anyMatch(outcome -> outcome.span().contains(drug.span()));
  }

  /**
   * A class beside a drug of it, <q>the DPP-4 inhibitor sitagliptin</q>, or another name in
   * parentheses: the drug is named already.
   */
  private boolean isApposition(DrugMention drug) {
    for (DrugMention other : annotated.drugs()) {
      if (!other.equals(drug)
          && !other.span().overlaps(drug.span())
          && Words.near(sentence, drug.span(), other.span(), JOINT_WINDOW)) {
        List<String> between = Words.between(sentence, drug.span(), other.span());
        boolean named = drug.kind() == DrugKind.CLASS && other.kind() != DrugKind.CLASS;
        boolean synonym =
            DrugIdentity.same(drug, other) && other.span().begin() < drug.span().begin();
        if ((named && APPOSITION.containsAll(between) && between.size() <= JOINT_WINDOW)
            || (synonym && between.size() <= 2 && between.contains("("))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean givenTogether(DrugMention last, DrugMention drug) {
    Span gap = new Span(last.span().end(), Math.max(last.span().end(), drug.span().begin()));
    List<String> between = Words.forms(sentence, gap.begin(), gap.end());
    int doses = Words.mentions(annotated.doses(), gap).size();
    boolean near = between.size() <= JOINT_WINDOW + DOSE_WINDOW * doses;
    boolean and = between.equals(List.of("and"));
    return (near && Joints.join(annotated, cues, gap))
        || (and && (isCombined(last, drug) || study.givesTogether(last, drug)));
  }

  /** <q>the combination of A and B</q>, <q>A and B combined</q>. */
  private boolean isCombined(DrugMention first, DrugMention second) {
    List<String> before = Words.forms(sentence, sentence.span().begin(), first.span().begin());
    List<String> behind = Words.forms(sentence, second.span().end(), sentence.span().end());
    int from = Math.max(0, before.size() - JOINT_WINDOW);
    return before.subList(from, before.size()).contains("combination")
        || (!behind.isEmpty() && COMBINED.contains(behind.get(0)));
  }
}
