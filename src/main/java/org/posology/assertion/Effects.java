package org.posology.assertion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Phrase;
import org.posology.document.Sentence;
import org.posology.document.Span;
import org.posology.measure.EffectFinder;
import org.posology.measure.MeasureMention;
import org.posology.outcome.OutcomeMention;

/**
 * The effects of one sentence, found once for all of its claims.
 *
 * @param sentence where they stand
 * @param measures of the sentence
 * @param outcomes where all its outcomes stand
 * @param spans where the effects stand
 */
record Effects(
    Sentence sentence, List<MeasureMention> measures, List<Span> outcomes, List<Span> spans) {

  static Effects of(AnnotatedSentence annotated, Figures figures) {
    Sentence sentence = annotated.sentence();
    List<Span> outcomes = annotated.outcomes().stream().map(OutcomeMention::span).toList();
    List<MeasureMention> measures = figures.measures();
    return new Effects(
        sentence, measures, outcomes, EffectFinder.effects(sentence, measures, outcomes));
  }

  /** What supports an outcome, or null. */
  @Nullable Phrase of(OutcomeMention outcome) {
    Span effect = EffectFinder.effect(spans, outcome.span(), outcomes);
    return effect == null ? null : Phrase.in(sentence, effect);
  }

  /** The measures that an effect is made of. */
  List<MeasureMention> measuresIn(Phrase effect) {
    return Words.mentions(measures, effect.span());
  }
}
