/**
 * Corpora in, scores out: what others annotated, read into the product's own nouns.
 *
 * <p>Entry points: {@link IobReader} (CoNLL columns: BC5CDR, EBM-NLP), {@link BratReader}
 * (EvidenceOutcomes), {@link PheeReader}. All give {@link org.posology.nlp.LabelledText}s: text,
 * sentences with our tokens, labelled spans. They read what they are given from disk; no corpus is
 * part of the product.
 */
@NullMarked
package org.posology.evaluation;

import org.jspecify.annotations.NullMarked;
