/**
 * Sentences, tokens, sequence tagging and training: the one place that knows OpenNLP.
 *
 * <p>Entry points: {@link TextAnalyzer} for an article, {@link Tokenizer} for any other text. Reads
 * an article's text, writes {@link org.posology.document.Sentence}s with their {@link
 * org.posology.document.Token}s.
 */
@NullMarked
package org.posology.nlp;

import org.jspecify.annotations.NullMarked;
