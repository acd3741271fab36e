package org.posology.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posology.document.PhraseTable;
import org.posology.document.Sentence;

/**
 * Marks the actors that a sentence only compares with.
 *
 * <ol>
 *   <li>baselines
 *   <li>the first actor behind a word of comparison: <q>than B</q>, <q>compared with B</q>
 *   <li>what something is added to: <q>addition of A to B</q>
 *   <li>what is joined to a comparator: <q>than B or C</q>
 * </ol>
 */
final class Comparators {

  /** How many tokens a comparator may stand behind its cue. */
  private static final int WINDOW = 8;

  /** How many tokens may join coordinated comparators. */
  private static final int JOINT_WINDOW = 3;

  private final Sentence sentence;
  private final List<Actor> actors;
  private final List<PhraseTable.Match<Set<Cue>>> cues;

  private Comparators(
      Sentence sentence, List<Actor> actors, List<PhraseTable.Match<Set<Cue>>> cues) {
    this.sentence = sentence;
    this.actors = new ArrayList<>(actors);
    this.cues = cues;
  }

  static List<Actor> mark(
      Sentence sentence, List<Actor> actors, List<PhraseTable.Match<Set<Cue>>> cues) {
    Comparators comparators = new Comparators(sentence, actors, cues);
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean baseline = actor.kind() == Actor.Kind.BASELINE;
      if (baseline
          || comparators.followsComparison(i)
          || comparators.continues(i)
          || comparators.isAddedTo(i)) {
        comparators.actors.set(i, actor.asComparator());
      }
    }
    return comparators.actors;
  }

  private boolean followsComparison(int i) {
    int begin = actors.get(i).span().begin();
    int from = i == 0 ? sentence.span().begin() : actors.get(i - 1).span().end();
    for (PhraseTable.Match<Set<Cue>> cue : cues) {
      boolean between = cue.span().begin() >= from && cue.span().end() <= begin;
      if (between && cue.value().contains(Cue.COMPARISON)) {
        return Words.between(sentence, cue.span(), actors.get(i).span()).size() <= WINDOW;
      }
    }
    return false;
  }

  private boolean isAddedTo(int i) {
    if (i == 0) {
      return false;
    }
    int begin = actors.get(i - 1).span().begin();
    List<String> before = Words.forms(sentence, sentence.span().begin(), begin);
    List<String> last = before.subList(Math.max(0, before.size() - JOINT_WINDOW), before.size());
    List<String> gap = Words.between(sentence, actors.get(i - 1).span(), actors.get(i).span());
    return gap.contains("to")
        && gap.size() <= WINDOW
        && (last.contains("addition") || last.contains("adding"));
  }

  private boolean continues(int i) {
    if (i == 0
        || !actors.get(i - 1).compared()
        || actors.get(i - 1).kind() == Actor.Kind.BASELINE) {
      return false;
    }
    List<String> joint = Words.between(sentence, actors.get(i - 1).span(), actors.get(i).span());
    return joint.size() <= JOINT_WINDOW && (joint.contains("or") || joint.contains("and"));
  }
}
