package org.posology.store;

/**
 * Ids of articles, in the order of the database.
 *
 * @param after the id before the first; empty for no bound
 * @param last the last id; empty for no bound
 */
public record ArticleRange(String after, String last) {}
