/**
 * Files and streams into articles, deletions and rejections; the one place that knows the formats.
 *
 * <p>Entry point: {@link SourceReader}. Reads PubMed XML (all roots, also what is within one
 * another in a file), JSON Lines, NBIB, and plain text or a saved PubMed page, each plain or gzip;
 * writes {@link SourceRecord}s. Requires nothing: no DTD, no network, no configuration.
 *
 * <p>Each format is cut first and read then ({@code Records}): the cutting looks for the borders of
 * records only, so that skipping is cheap, memory is bounded by one record ({@link SourceLimits}),
 * and a broken record is rejected alone.
 *
 * <p>Example: {@code <AbstractText Label="RESULTS">5 mg/m<sup>2</sup> helped.</AbstractText>}
 * becomes the section {@code "5 mg/m² helped."} with the label {@code RESULTS}, and {@code
 * "RESULTS: 5 mg/m² helped."} in the article's text.
 *
 * <p>Known limits: bytes that are not UTF-8 reject a record of PubMed XML, JSON Lines, NBIB or text
 * (a guess could turn µg into something else); an article in plain text is one a file; authors,
 * references and keywords are not kept.
 *
 * @see <a href="https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/index.html">NLM, PubMed DTD</a>
 */
@NullMarked
package org.posology.source;

import org.jspecify.annotations.NullMarked;
