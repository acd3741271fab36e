package org.posology.job;

/** Why something failed, in one line: the message of the innermost cause that has one. */
final class FailureReason {

  private FailureReason() {}

  static String of(Throwable failure) {
    String reason = failure.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        reason = cause.getMessage();
      }
    }
    return reason.replaceAll("\\s+", " ").strip();
  }
}
