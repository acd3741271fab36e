package org.posology.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an error where it is larger than anything that was asked for. */
final class BoundedStream extends FilterInputStream {

  private long left;

  BoundedStream(InputStream body, long most) {
    super(body);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new RemoteException("an answer that never ends: not what was asked for");
    }
    return count;
  }
}
