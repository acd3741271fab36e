package org.posology.context;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.PhraseTable;

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

  CueFinder(DirectionCues cues) {
    this.cues = cues;
  }

  List<FoundCue> find(Words words, Negation.Denials denials) {
    List<FoundCue> found = new ArrayList<>();
    for (PhraseTable.Match<List<DirectionRule>> match : cues.find(words)) {
      DirectionRule rule = used(words, match);
      if (rule.kind() != CueKind.MASK) {
        found.add(read(words, match, rule, denials));
      }
    }
    return settle(found);
  }

  private static FoundCue read(
      Words words, PhraseTable.Match<?> match, DirectionRule rule, Negation.Denials denials) {
    int begin = match.from();
    int end = match.to();
    CueSide side = CueSyntax.side(words, begin, end, rule.kind());
    boolean denial = rule.kind() == CueKind.DENIAL || rule.kind() == CueKind.ABSENCE;
    return new FoundCue(begin, end, rule, side, !denial && denials.reach(begin));
  }

  private static DirectionRule used(Words words, PhraseTable.Match<List<DirectionRule>> match) {
    for (CueKind use : CueSyntax.uses(words, match.from(), match.to())) {
      for (DirectionRule rule : match.value()) {
        if (rule.kind() == use) {
          return rule;
        }
      }
    }
    return match.value().get(0);
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
