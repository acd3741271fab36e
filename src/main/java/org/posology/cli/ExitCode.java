package org.posology.cli;

/** What a command's exit code says; wrong usage (2) is picocli's own. */
final class ExitCode {

  static final int COMPLETE = 0;
  static final int FAILED = 1;
  static final int REJECTED = 3;

  /** A worker is of no use: others of its extractor version are asked for. */
  static final int OTHER_VERSION = 4;

  /** Who reads what is written has gone: as the shell says it of a program that SIGPIPE ended. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
