package org.posology.remote;

import java.io.IOException;
import java.time.Duration;

/** The other side can't answer now, and may have said when it can. */
final class PassingException extends IOException {

  private static final long serialVersionUID = 1;

  private final Duration pause;

  PassingException(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
