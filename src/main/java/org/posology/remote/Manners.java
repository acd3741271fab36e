package org.posology.remote;

import java.time.Duration;

/**
 * How to behave towards the other side.
 *
 * @param requestsPerSecond at most
 * @param attempts for each request
 * @param pause after the first attempt that failed; it doubles with each further one
 * @param longestPause that is worth waiting for, also where the other side asks for one
 * @param timeout after so much silence an attempt has failed
 */
public record Manners(
    double requestsPerSecond,
    int attempts,
    Duration pause,
    Duration longestPause,
    Duration timeout) {

  public Manners {
    if (!(requestsPerSecond > 0) || attempts < 1) {
      throw new IllegalArgumentException("nothing can be asked so seldom");
    }
  }

  /** The same, at another rate. */
  public Manners at(double otherRate) {
    return new Manners(otherRate, attempts, pause, longestPause, timeout);
  }

  /** How long to wait after an attempt that failed. */
  Duration pauseAfter(int attempt) {
    Duration doubled = pause.multipliedBy(1L << Math.min(attempt - 1, 30));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
