package org.posology.store;

/**
 * An article as an extractor version has read it.
 *
 * @param extractor id of the version
 */
record ReadArticle(String id, int extractor, String fingerprint) {}
