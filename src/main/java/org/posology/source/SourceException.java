package org.posology.source;

import org.posology.document.PosologyException;

/** A source that cannot be read at all: says which, why, and what to do. */
public final class SourceException extends PosologyException {

  private static final long serialVersionUID = 1;

  public SourceException(String source, String reason) {
    super(source + ": " + reason);
  }

  public SourceException(String source, String reason, Throwable cause) {
    super(source + ": " + reason, cause);
  }
}
