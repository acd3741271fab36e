package org.posology.remote;

import java.time.Duration;

/** Lets one request pass at a time, at a steady rate. Not moved by the clock on the wall. */
final class Pace {

  private final long intervalNanos;
  private long next = System.nanoTime();

  Pace(double requestsPerSecond) {
    intervalNanos = (long) (1e9 / requestsPerSecond);
  }

  /** Waits for the next turn. */
  void await() {
    pause(Duration.ofNanos(turn() - System.nanoTime()));
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long turn = next - now > 0 ? next : now;
    next = turn + intervalNanos;
    return turn;
  }

  static void pause(Duration time) {
    if (time.isNegative() || time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteException("interrupted while waiting for the next request", e);
    }
  }
}
