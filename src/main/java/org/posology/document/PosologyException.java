package org.posology.document;

/**
 * The root of all that Posology throws on purpose. Messages say what is wrong, where (file,
 * article, offset or line), and what to do.
 */
public class PosologyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public PosologyException(String message) {
    super(message);
  }

  public PosologyException(String message, Throwable cause) {
    super(message, cause);
  }
}
