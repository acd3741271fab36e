package org.posology.store;

/**
 * A run's right to write for a file. It ends when another run claims the file.
 *
 * @param file its SHA-256
 * @param extractor id of the version that reads it
 * @param run id of the run
 */
public record FileClaim(String file, int extractor, long run) {}
