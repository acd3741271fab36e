/**
 * Conditions: the diseases and populations that an article is about. {@link
 * org.posology.condition.ConditionTagger} reads the sentences of an article and writes {@link
 * org.posology.condition.ConditionMention}s; {@link org.posology.condition.DiseaseCompiler} makes
 * the list of diseases.
 *
 * <p>Requires {@code models/condition/}: names of diseases (MeSH, Disease Ontology), and the words
 * that name a population.
 *
 * <p>Worked example: <q>In adults with type 2 diabetes undergoing knee surgery</q>: <i>type 2
 * diabetes</i> is a disease that people have, <i>knee surgery</i> what they underwent.
 *
 * <p>Known limits: a population that only its age or sex tells (<q>older women</q>) is none; a
 * disease that no list names is found only behind <q>patients with</q>.
 */
@NullMarked
package org.posology.condition;

import org.jspecify.annotations.NullMarked;
