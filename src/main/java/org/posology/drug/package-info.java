/**
 * Sentences in, {@link DrugMention}s out. Entry point: {@link DrugTagger}; {@link LexiconCompiler}
 * makes the lexicon that it reads.
 *
 * <p>Reads the sentences of a whole article, title first; writes mentions that are sorted and do
 * not overlap. Requires {@code models/drug} and {@code config/drug}. Hides the lexicon and its
 * index, the cues, and the patterns of research codes.
 *
 * <p>Worked example: <q>N-acetylcysteine (NAC) lowered serum calcium; NAC 600 mg was safe</q> gives
 * {@code N-acetylcysteine} and {@code NAC} twice, all with DrugBank's id of acetylcysteine, and no
 * {@code calcium}: it was measured, not given.
 *
 * <p>What counts as a drug: a medicine, biological, vaccine, hormone, vitamin or mineral
 * supplement, anaesthetic, or herbal extract that is given. Substances that the body has too count
 * unless they are measured; substances that are mostly measured, and foods, count only in articles
 * that give them as a treatment. A salt has the concept of its base, since curators file doses
 * under the active moiety; its mention covers the whole salt.
 *
 * <p>Known limits: a name that the lexicon lacks is found only as a code, a short form, or by its
 * class; foods given as treatment need a word of giving nearby.
 *
 * <p>Abbreviations follow Schwartz and Hearst, <i>A simple algorithm for identifying abbreviation
 * definitions in biomedical text</i>, PSB 2003.
 */
@NullMarked
package org.posology.drug;

import org.jspecify.annotations.NullMarked;
