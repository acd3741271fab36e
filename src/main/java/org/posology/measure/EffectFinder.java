package org.posology.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Sentence;
import org.posology.document.Span;

/**
 * Puts the measures of a sentence together to effects: neighbours that only a few words part are
 * one string. Immutable: may be shared between threads.
 */
public final class EffectFinder {

  /** How many characters may part two measures of one effect: "(…) in the placebo group and". */
  private static final int GAP = 45;

  private final MeasureTagger tagger;

  public EffectFinder(MeasureTagger tagger) {
    this.tagger = tagger;
  }

  /** The effects of a sentence, in reading order. */
  public List<Span> effects(Sentence sentence) {
    return effects(sentence, List.of());
  }

  /**
   * The effect that supports an outcome: the first behind it; where there is none, the last before
   * it that no other outcome parts from it.
   *
   * @param outcomes all outcomes of the sentence; an effect never reaches over one
   */
  public @Nullable Span effect(Sentence sentence, Span outcome, List<Span> outcomes) {
    return effect(effects(sentence, outcomes), outcome, outcomes);
  }

  /** The same, where the {@link #effects(Sentence, List)} of the sentence are known. */
  public static @Nullable Span effect(List<Span> effects, Span outcome, List<Span> outcomes) {
    Span before = null;
    for (Span effect : effects) {
      if (effect.begin() >= outcome.end()) {
        return effect;
      }
      before = effect;
    }
    if (before == null || before.end() > outcome.begin()) {
      return null;
    }
    Span way = new Span(before.end(), outcome.begin());
    return outcomes.stream().anyMatch(way::contains) ? null : before;
  }

  /**
   * The effects of a sentence, in reading order.
   *
   * @param outcomes none of which an effect reaches over
   */
  public List<Span> effects(Sentence sentence, List<Span> outcomes) {
    return effects(sentence, tagger.tag(sentence), outcomes);
  }

  /** The same, where the measures of the sentence are known. */
  public static List<Span> effects(
      Sentence sentence, List<MeasureMention> measures, List<Span> outcomes) {
    List<Span> effects = new ArrayList<>();
    for (MeasureMention mention : measures) {
      int last = effects.size() - 1;
      if (last >= 0 && joins(sentence, outcomes, effects.get(last), mention.span())) {
        effects.set(last, effects.get(last).cover(mention.span()));
      } else {
        effects.add(mention.span());
      }
    }
    return effects;
  }

  private static boolean joins(Sentence sentence, List<Span> outcomes, Span before, Span next) {
    Span gap = new Span(before.end(), next.begin());
    if (gap.length() > GAP || outcomes.stream().anyMatch(gap::contains)) {
      return false;
    }
    String between = sentence.textOf(gap);
    boolean closed = between.startsWith(")") && between.contains("(") && between.contains(",");
    return !closed && !between.contains(" while ") && !between.contains(" whereas ");
  }
}
