package org.posology.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that ends with an error when nothing more comes: the HTTP client would wait for ever. */
final class StallGuard extends FilterInputStream {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(StallGuard::daemon);

  private final Duration silence;
  private final ScheduledFuture<?> watch;
  private volatile long heard = System.nanoTime();
  private volatile boolean stalled;

  StallGuard(InputStream body, Duration silence) {
    super(body);
    this.silence = silence;
    long period = Math.max(1, silence.toMillis() / 4);
    this.watch = CLOCK.scheduleWithFixedDelay(this::listen, period, period, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stall-guard");
    thread.setDaemon(true);
    return thread;
  }

  private void listen() {
    if (System.nanoTime() - heard > silence.toNanos()) {
      stalled = true;
      try {
        // wakes the reader
        in.close();
      } catch (IOException e) {
        // the reader says what happened
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = -1;
    try {
      count = in.read(into, from, length);
    } catch (IOException e) {
      throw stalled ? silent() : e;
    }
    if (stalled) {
      throw silent();
    }
    heard = System.nanoTime();
    return count;
  }

  private IOException silent() {
    return new IOException("nothing came for " + silence.toSeconds() + " s");
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    super.close();
  }
}
