package org.posology.store;

/**
 * A run's right to write for a file. It ends when another run claims the file, or another attempt
 * of the same run.
 *
 * @param file its SHA-256
 * @param extractor id of the version that reads it
 * @param run id of the run
 * @param attempt of those that a run makes, by workers, the last one; 0: its own process reads
 */
public record FileClaim(String file, int extractor, long run, long attempt) {

  /** For a run that reads by itself. */
  public FileClaim(String file, int extractor, long run) {
    this(file, extractor, run, 0);
  }
}
