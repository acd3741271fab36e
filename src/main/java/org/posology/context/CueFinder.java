package org.posology.context;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cues of change in a sentence:
 *
 * <ol>
 *   <li>every longest phrase of the list,
 *   <li>of a word that can be noun or verb, the use that its neighbours show,
 *   <li>the side on which each expects its outcome,
 *   <li>whether it is denied;
 *   <li>a quality that only grades a noun of change ("greater reduction") is dropped, and a noun of
 *       change that a likeness holds ("similar reductions") gives way to the likeness.
 * </ol>
 */
final class CueFinder {

  /** A graded noun of change stands at most this many words behind its quality. */
  private static final int GRADE_REACH = 3;

  private final DirectionCues cues;
  private final Negation negation;

  CueFinder(DirectionCues cues, Negation negation) {
    this.cues = cues;
    this.negation = negation;
  }

  List<FoundCue> find(Words words) {
    List<FoundCue> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      List<Phrases.Hit<DirectionRule>> hits = cues.phrases().at(words, i);
      if (hits.isEmpty()) {
        i++;
        continue;
      }
      if (hits.get(0).value().kind() != CueKind.MASK) {
        found.add(read(words, used(words, hits)));
      }
      i = hits.get(0).end();
    }
    return settle(found);
  }

  private FoundCue read(Words words, Phrases.Hit<DirectionRule> hit) {
    DirectionRule rule = hit.value();
    CueSide side = CueSyntax.side(words, hit.begin(), hit.end(), rule.kind());
    boolean negated =
        rule.kind() != CueKind.DENIAL
            && rule.kind() != CueKind.ABSENCE
            && negation.denies(words, hit.begin());
    return new FoundCue(hit.begin(), hit.end(), rule, side, negated);
  }

  private static Phrases.Hit<DirectionRule> used(
      Words words, List<Phrases.Hit<DirectionRule>> hits) {
    for (CueKind use : CueSyntax.uses(words, hits.get(0).begin(), hits.get(0).end())) {
      for (Phrases.Hit<DirectionRule> hit : hits) {
        if (hit.value().kind() == use) {
          return hit;
        }
      }
    }
    return hits.get(0);
  }

  private static List<FoundCue> settle(List<FoundCue> found) {
    List<FoundCue> kept = new ArrayList<>(found);
    for (int k = 0; k + 1 < found.size(); k++) {
      FoundCue grade = found.get(k);
      FoundCue noun = found.get(k + 1);
      if (noun.rule().kind() != CueKind.NOUN || noun.begin() - grade.end() >= GRADE_REACH) {
        continue;
      }
      if (grade.rule().kind() == CueKind.VERB && grade.rule().change() == Change.DECREASE) {
        kept.remove(noun.rule().change() == Change.INCREASE ? noun : null);
      } else if (grade.rule().kind() == CueKind.QUALITY && noun.rule().change() != Change.DIFFER) {
        kept.remove(grade);
      } else if (grade.rule().kind() == CueKind.LIKENESS && grade.side() == CueSide.AFTER) {
        kept.remove(noun);
      }
    }
    return kept;
  }
}
