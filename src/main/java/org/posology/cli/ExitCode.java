package org.posology.cli;

/** What a command's exit code says; wrong usage (2) is picocli's own. */
final class ExitCode {

  static final int COMPLETE = 0;
  static final int FAILED = 1;
  static final int REJECTED = 3;

  private ExitCode() {}
}
