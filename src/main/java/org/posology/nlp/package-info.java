/**
 * Sentences, tokens, sequence tagging and training: the one place that knows OpenNLP.
 *
 * <p>Entry points: {@link TextAnalyzer} for an article, {@link Tokenizer} for any other text (names
 * of a lexicon, say). Reads an article's text, writes {@link org.posology.document.Sentence}s with
 * their {@link org.posology.document.Token}s. Requires {@code models/nlp/}.
 *
 * <p>Learning: {@link TaggerTraining} makes a model of {@link TaggedSentence}s, {@link
 * SequenceTagger} reads it. What a caller knows beside forms (a lexicon's answer, a cluster, "seen
 * before in this article") rides along as extras, strings that the caller chooses, the same in
 * training and use.
 *
 * <p><b>What a form looks like</b>, for all that match on tokens: a run of letters, a run of
 * digits, or exactly one sign. Case is kept. Every dash and minus is {@code -}; every prime,
 * apostrophe and single quote {@code '}; micro sign and mu are μ (U+03BC); subscripts are digits,
 * superscripts are not ({@code ²}, {@code ⁻} are signs of their own); a middle dot between digits
 * is {@code .}, else {@code ·}; accents are composed; ligatures and fullwidth forms are their
 * letters; a soft hyphen, a zero-width character, a literal {@code <i>} is in no form. {@code ≥ ≤ ×
 * ± ½ ° ™} stay. Spans are those of the original, so {@code span.of(text)} may differ from the
 * form.
 *
 * <p>Example: {@code 5–10 µg·kg⁻¹} gives {@code 5, -, 10, μg, ·, kg, ⁻, ¹}; {@code p=0·02} gives
 * {@code p, =, 0, ., 02}.
 *
 * <p>Known limits: a sentence that begins with a number behind an abbreviated unit ({@code at 1 yr.
 * 12 died}) is not seen; nor is one behind an acronym with stops ({@code the U.K. On day 3}).
 */
@NullMarked
package org.posology.nlp;

import org.jspecify.annotations.NullMarked;
