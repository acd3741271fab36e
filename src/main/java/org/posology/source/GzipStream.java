package org.posology.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Unpacks gzip; data that break off or are damaged end there, and {@link #damage} says so. */
final class GzipStream extends FilterInputStream {

  private @Nullable String damage;

  GzipStream(InputStream packed, int buffer) throws IOException {
    super(new GZIPInputStream(packed, buffer));
  }

  /** Why the data ended before their end, or null. */
  @Nullable String damage() {
    return damage;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      return in.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      damage = "the compressed data break off (" + e.getMessage() + ")";
      return -1;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
