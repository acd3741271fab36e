package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Phrase;
import org.posology.document.PhraseTable;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.drug.DrugKind;
import org.posology.drug.DrugMention;

/**
 * Finds the {@link Actor}s of a sentence, in order, and which of them are only compared with.
 *
 * <ol>
 *   <li>labels of arms, words for controls, baselines and the investigated drug
 *   <li>drugs, unless they are part of an outcome (<q>propofol consumption</q>); those given
 *       together are one actor
 *   <li>comparators: what follows <q>than</q>, <q>compared with</q>; controls
 * </ol>
 */
final class ActorFinder {

  /** How many tokens a comparator may stand behind its cue. */
  private static final int COMPARATOR_WINDOW = 8;

  /** How many tokens may join coordinated comparators. */
  private static final int JOINT_WINDOW = 3;

  /** What may stand between a class and the drug of it. */
  private static final Set<String> APPOSITION =
      Set.of(",", "(", "a", "an", "the", ")", "-", "drug");

  private static final Set<String> COMBINED = Set.of("combined", "combination", "together");

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
    finder.addDrugs();
    finder.actors.sort((a, b) -> a.span().compareTo(b.span()));
    finder.leaveBackgroundOut();
    finder.markComparators();
    return finder.actors;
  }

  private void addLabels() {
    for (ArmLabel label : ArmLabelFinder.find(annotated, study.labels())) {
      List<Regimen> regimens = new ArrayList<>();
      label.labels().forEach(name -> study.arm(name).ifPresent(regimens::add));
      if (!regimens.isEmpty()) {
        add(label, Actor.Kind.ARM, regimens);
      }
    }
  }

  private void addCues() {
    Regimen control = new Regimen(List.of(), List.of());
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      Mention phrase = Phrase.in(sentence, cue.span());
      if (cue.value().contains(Cue.CONTROL)) {
        add(phrase, Actor.Kind.CONTROL, List.of(control));
      } else if (cue.value().contains(Cue.BASELINE)) {
        add(phrase, Actor.Kind.BASELINE, List.of(control));
      } else if (cue.value().contains(Cue.INVESTIGATED)) {
        add(phrase, Actor.Kind.INVESTIGATED, List.of(study.investigated()));
      } else if (cue.value().contains(Cue.EVERY_ARM)) {
        add(phrase, Actor.Kind.EVERY_ARM, everyArm());
      }
    }
  }

  private List<Regimen> everyArm() {
    List<Regimen> treated = study.arms().values().stream().filter(arm -> !arm.isControl()).toList();
    return treated.isEmpty() ? List.of(study.investigated()) : treated;
  }

  private void addDrugs() {
    Actor last = null;
    for (DrugMention drug : annotated.drugs()) {
      if (!isPartOfOutcome(drug) && !isApposition(drug)) {
        last = addDrug(drug, last);
      }
    }
  }

  private Actor addDrug(DrugMention drug, @Nullable Actor last) {
    if (last != null && givenTogether(last, drug)) {
      actors.remove(last);
      List<DrugMention> both = new ArrayList<>(last.regimens().get(0).drugs());
      both.add(drug);
      Span span = last.span().cover(drug.span());
      return add(Phrase.in(sentence, span), Actor.Kind.DRUG, List.of(new Regimen(both, List.of())));
    }
    return add(drug, Actor.Kind.DRUG, List.of(new Regimen(List.of(drug), List.of())));
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
      if (!other.equals(drug) && !other.span().overlaps(drug.span())) {
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

  private boolean givenTogether(Actor last, DrugMention drug) {
    Span gap = new Span(last.span().end(), Math.max(last.span().end(), drug.span().begin()));
    List<String> between = Words.forms(sentence, gap.begin(), gap.end());
    int doses = Words.mentions(annotated.doses(), gap).size();
    boolean joined = cueIn(gap, Cue.TOGETHER) && between.size() <= JOINT_WINDOW + 6 * doses;
    List<DrugMention> before = last.regimens().get(0).drugs();
    boolean and = between.equals(List.of("and"));
    return joined
        || (and && isCombined(last, drug))
        || (and && study.givesTogether(before.get(before.size() - 1), drug));
  }

  /** <q>the combination of A and B</q>, <q>A and B combined</q>. */
  private boolean isCombined(Actor first, DrugMention second) {
    List<String> before = Words.forms(sentence, sentence.span().begin(), first.span().begin());
    List<String> behind = Words.forms(sentence, second.span().end(), sentence.span().end());
    int from = Math.max(0, before.size() - JOINT_WINDOW);
    return before.subList(from, before.size()).contains("combination")
        || (!behind.isEmpty() && COMBINED.contains(behind.get(0)));
  }

  private boolean cueIn(Span span, Cue kind) {
    return cues.stream().anyMatch(cue -> cue.value().contains(kind) && span.contains(cue.span()));
  }

  private Actor add(Mention mention, Actor.Kind kind, List<Regimen> regimens) {
    Actor actor = new Actor(mention.span(), mention.text(), kind, regimens, false);
    if (actors.stream().noneMatch(other -> other.span().overlaps(actor.span()))) {
      actors.add(actor);
    }
    return actor;
  }

  /** Where a drug of all arms is named beside another one, the claim is about the other. */
  private void leaveBackgroundOut() {
    actors.replaceAll(
        actor -> {
          Regimen own = actor.regimens().get(0).without(study.background());
          return actor.kind() != Actor.Kind.DRUG || own.isControl()
              ? actor
              : new Actor(actor.span(), actor.text(), actor.kind(), List.of(own), false);
        });
  }

  private void markComparators() {
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean control = actor.kind() == Actor.Kind.BASELINE;
      if (control || followsComparison(i) || continuesComparator(i)) {
        actors.set(i, actor.asComparator());
      }
    }
  }

  /** The first actor behind a word of comparison, close to it. */
  private boolean followsComparison(int i) {
    int begin = actors.get(i).span().begin();
    int from = i == 0 ? sentence.span().begin() : actors.get(i - 1).span().end();
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      boolean between = cue.span().begin() >= from && cue.span().end() <= begin;
      if (between && cue.value().contains(Cue.COMPARISON)) {
        return Words.between(sentence, cue.span(), actors.get(i).span()).size()
            <= COMPARATOR_WINDOW;
      }
    }
    return false;
  }

  /** <q>than A or B</q>: B, joined to a comparator. */
  private boolean continuesComparator(int i) {
    if (i == 0
        || !actors.get(i - 1).compared()
        || actors.get(i - 1).kind() == Actor.Kind.BASELINE) {
      return false;
    }
    List<String> joint = Words.between(sentence, actors.get(i - 1).span(), actors.get(i).span());
    return joint.size() <= JOINT_WINDOW && (joint.contains("or") || joint.contains("and"));
  }
}
