/**
 * Compares what was extracted with what people annotated: precision, recall and F1.
 *
 * <p>Entry points: {@link GoldReader} reads annotated articles, {@link Scorer} counts. A figure
 * says how many gold items a largest one-to-one matching finds; {@link Figure} names what has to
 * agree for a match. {@link BratReader}, {@link IobReader} and {@link PheeReader} read corpora to
 * train on and to measure with, as labelled texts; {@link GoldTexts} makes such texts of gold.
 *
 * <p>Gold of curators need not be complete: then finds that nobody has judged do not count. Recall
 * is of what some extractor version found; what all of them missed, no curator has seen.
 */
@NullMarked
package org.posology.evaluation;

import org.jspecify.annotations.NullMarked;
