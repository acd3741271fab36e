package org.posology.job;

/** Who reads the partitions of a run. */
public enum Workers {
  /** The run's own process. */
  LOCAL,
  /** Processes of {@code posology worker}, on any machine. */
  REMOTE
}
