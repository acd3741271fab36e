package org.posology.evaluation;

import org.posology.document.PosologyException;

/** A corpus file that cannot be read; says file, place and reason. */
public final class CorpusException extends PosologyException {

  private static final long serialVersionUID = 1;

  public CorpusException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }

  public CorpusException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
