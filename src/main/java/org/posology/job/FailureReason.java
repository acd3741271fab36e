package org.posology.job;

import java.util.ArrayList;
import java.util.List;

/** Why something failed, in one line: what its two innermost causes say. */
final class FailureReason {

  private static final int SAID = 2;

  private FailureReason() {}

  static String of(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null) {
        // a wrapper's message often is its cause's
        messages.removeIf(said -> said.contains(message));
        messages.add(message);
      }
    }
    if (messages.isEmpty()) {
      return failure.toString();
    }
    int first = Math.max(0, messages.size() - SAID);
    return String.join(": ", messages.subList(first, messages.size()))
        .replaceAll("\\s+", " ")
        .strip();
  }
}
