package org.posology.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that come through, and is never said to be empty before it is: {@code
 * GZIPInputStream} asks {@link #available} whether another member follows, which a pipe denies.
 */
final class CountingStream extends FilterInputStream {

  private long count;
  private boolean ended;

  CountingStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    note(c < 0 ? -1 : 1);
    return c;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    note(read);
    return read;
  }

  private void note(int read) {
    ended = read < 0;
    count += Math.max(0, read);
  }

  @Override
  public int available() {
    return ended ? 0 : 1;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
