package org.posology.job;

import java.util.function.Function;
import java.util.function.Supplier;
import org.posology.assertion.Extraction;
import org.posology.document.Article;

/**
 * An extractor version, ready to read.
 *
 * @param fingerprint {@code sha256:…}
 * @param manifest what it is made of, as JSON
 * @param fresh gives an extractor for one thread
 */
public record Extractors(
    String fingerprint, String manifest, Supplier<Function<Article, Extraction>> fresh) {}
