package org.posology.job;

import org.posology.store.FileClaim;

/** What the parts of one file's step share. No record: Spring makes a proxy of it. */
class FileStep {

  private final FileClaim claim;
  private final ReadAhead ahead;

  FileStep(FileClaim claim, ReadAhead ahead) {
    this.claim = claim;
    this.ahead = ahead;
  }

  /** The claim that its rows are written under. */
  FileClaim claim() {
    return claim;
  }

  /** Its articles that are extracted already. */
  ReadAhead ahead() {
    return ahead;
  }
}
