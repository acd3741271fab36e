package org.posology.source;

import org.posology.document.Article;

/**
 * An article, new or revised.
 *
 * @param position ordinal in the source, from 0
 * @param article what was read
 */
public record ArticleRecord(long position, Article article) implements SourceRecord {}
