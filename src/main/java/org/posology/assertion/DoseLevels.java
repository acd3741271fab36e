package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.posology.document.Sentence;

/**
 * Tells doses that different patients got from doses that one patient gets: <q>10, 20 or 40 mg</q>
 * are three levels, <q>a bolus of 1 mg/kg and an infusion of 2 mg/kg/h</q> or <q>5 mg for a week,
 * then 10 mg</q> are one.
 *
 * <p>Levels have one unit, and no word of sequence between, and no durations of their own.
 */
final class DoseLevels {

  private static final Set<String> SEQUENCE =
      Set.of("then", "followed", "increased", "titrated", "escalated", "tapered", "to", "after");

  private DoseLevels() {}

  /** The doses of one drug mention, dealt out to levels, in order. */
  static List<List<LinkedDose>> of(Sentence sentence, List<LinkedDose> doses) {
    List<List<LinkedDose>> levels = new ArrayList<>();
    LinkedDose last = null;
    for (LinkedDose dose : doses) {
      if (last == null || areLevels(sentence, last, dose)) {
        levels.add(new ArrayList<>());
      }
      levels.get(levels.size() - 1).add(dose);
      last = dose;
    }
    return levels;
  }

  private static boolean areLevels(Sentence sentence, LinkedDose a, LinkedDose b) {
    boolean unit = Objects.equals(a.mention().dose().unit(), b.mention().dose().unit());
    boolean same = a.mention().dose().equals(b.mention().dose());
    boolean word = a.mention().dose().qualitative() != null;
    boolean sequence = a.mention().duration() != null && b.mention().duration() != null;
    List<String> between = Words.between(sentence, a.span(), b.span());
    return unit && !word && !same && !sequence && between.stream().noneMatch(SEQUENCE::contains);
  }
}
