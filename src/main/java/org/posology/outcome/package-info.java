/**
 * Outcomes: what was measured or observed (the O of PICO). {@link
 * org.posology.outcome.OutcomeTagger} reads the sentences of an article and writes {@link
 * org.posology.outcome.OutcomeMention}s; {@link org.posology.outcome.OutcomeLexiconCompiler} makes
 * its word counts and terms from corpora and vocabularies.
 *
 * <p>Requires {@code models/outcome/}: endpoints and verdicts written by hand, terms of MeSH and
 * CTCAE, counts of words in annotated outcomes, and what bounds a noun phrase.
 *
 * <p>Worked example: <q>mean serum creatinine levels</q>. The head <i>levels</i> is known from
 * annotated outcomes; it grows to the left over <i>creatinine</i> and <i>serum</i> and stops at
 * <i>mean</i>. In <q>incidence of nausea</q> the light noun <i>incidence</i> gives way to
 * <i>nausea</i>; in <q>duration of analgesia</q> it doesn't.
 *
 * <p>Outcomes are an open class: open vocabularies touch a quarter of annotated outcomes, head
 * nouns three quarters. Domains are those of the COMET taxonomy (Dodd et al., J Clin Epidemiol
 * 2018). Known limits: outcomes that are whole clauses ("could walk unaided") are missed; no
 * parser, so a noun phrase that holds a verb form can be cut short.
 */
@NullMarked
package org.posology.outcome;

import org.jspecify.annotations.NullMarked;
