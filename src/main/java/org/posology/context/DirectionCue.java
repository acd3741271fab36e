package org.posology.context;

import org.posology.document.Span;

/**
 * Words that say which way a quantity went.
 *
 * @param span of the words, in the article's text
 * @param direction what they say, denial included
 * @param side where their outcome is expected
 * @param rule the cue's id in {@code models/context/direction.tsv}
 * @param negated whether something denies them
 */
public record DirectionCue(
    Span span, Direction direction, CueSide side, String rule, boolean negated) {}
