package org.posology.document;

/** A lexicon, rule or word list that cannot be used; says file, line and reason. */
public final class RuleFileException extends PosologyException {

  private static final long serialVersionUID = 1;

  public RuleFileException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }

  public RuleFileException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
