package org.posology.source;

/** The record at hand cannot be read; the message is the reason that the rejection gives. */
final class UnreadableRecordException extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadableRecordException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
