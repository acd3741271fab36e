/**
 * Extractions in the formats that others read. {@link AnnotatedArticle} is the contract: what all
 * formats say, made of an extraction or of rows of the database. Formats: {@link JsonLines} (one
 * article a line), {@link CsvRows}, {@link BiocCollection}, {@link BratFolder}; and {@link
 * GoldLines}, what curators decided in the format that models are trained and measured with.
 *
 * <p>Reads one article at a time and keeps none. Offsets are those of {@link
 * org.posology.document.Span}, but for BioC and brat, which count code points.
 *
 * <p>Known limits: the database keeps neither the plausibility of doses, nor the scores of
 * outcomes, nor where effects and comparators stand; the latter have no offsets in any format.
 */
@NullMarked
package org.posology.export;

import org.jspecify.annotations.NullMarked;
