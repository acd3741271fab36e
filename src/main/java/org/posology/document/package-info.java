/**
 * The nouns of text that every station reads and writes: {@link Article}, {@link Section}, {@link
 * Sentence}, {@link Token}, {@link Span}, {@link Mention}.
 *
 * <p>All are immutable. Every offset in the product follows the convention that {@link Span} draws.
 *
 * <p>Example: the title <q>Aspirin for pain</q> with the sections {@code RESULTS: It helped.} has
 * the text {@code "Aspirin for pain\nRESULTS: It helped."}; the sentence <q>It helped.</q> is the
 * span {@code [26, 36)} of it.
 */
@NullMarked
package org.posology.document;

import org.jspecify.annotations.NullMarked;
