package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * Chooses the doses of the claims of one sentence. Claims that differ in their outcome alone have
 * the same doses: these are asked for once.
 */
final class ClaimDoses {

  /**
   * What of a claim its doses depend on.
   *
   * @param clause where the outcome stands
   */
  record Subject(Regimen regimen, @Nullable Actor comparator, String rule, Span clause) {}

  /**
   * What the doses may be, and what they are.
   *
   * @param likelihood how likely these are, 0 to 1
   */
  record Choice(List<DoseOption> options, List<LinkedDose> doses, double likelihood) {}

  private final DoseChooser chooser;
  private final DoseWeights weights;
  private final List<Subject> asked = new ArrayList<>();
  private final List<Choice> answers = new ArrayList<>();

  ClaimDoses(DoseChooser chooser, DoseWeights weights) {
    this.chooser = chooser;
    this.weights = weights;
  }

  Choice of(ClaimLinker.Claim claim, Span clause) {
    Subject subject = new Subject(claim.regimen(), claim.comparator(), claim.rule(), clause);
    int known = asked.indexOf(subject);
    if (known >= 0) {
      return answers.get(known);
    }
    Choice choice = weights.choose(chooser.options(subject));
    asked.add(subject);
    answers.add(choice);
    return choice;
  }
}
