package org.posology.job;

import org.posology.document.PosologyException;

/** There is work, but not for this worker's extractor version. */
public final class OtherVersionException extends PosologyException {

  private static final long serialVersionUID = 1;

  OtherVersionException(String message) {
    super(message);
  }
}
