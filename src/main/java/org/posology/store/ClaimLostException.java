package org.posology.store;

import org.posology.document.PosologyException;

/** Another run has taken a file over: what this one was about to write must not be. */
final class ClaimLostException extends PosologyException {

  private static final long serialVersionUID = 1;

  ClaimLostException(FileClaim claim) {
    super(
        "run "
            + claim.run()
            + " no longer holds file "
            + claim.file()
            + ": another run has taken it over; what was not committed is left to that one");
  }
}
