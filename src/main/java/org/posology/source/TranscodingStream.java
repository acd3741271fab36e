package org.posology.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Gives text of another encoding as UTF-8; what is damaged in it becomes U+FFFD. */
final class TranscodingStream extends InputStream {

  private final Reader reader;
  private final char[] characters = new char[1 << 13];
  private byte[] bytes = {};
  private int at;

  TranscodingStream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return isEnded() ? -1 : bytes[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (isEnded()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean isEnded() throws IOException {
    while (at == bytes.length) {
      int count = reader.read(characters, 0, characters.length - 1);
      if (count < 0) {
        return true;
      }
      bytes = encoded(count);
      at = 0;
    }
    return false;
  }

  /** The characters as bytes; both halves of a pair together, or they would be lost. */
  private byte[] encoded(int count) throws IOException {
    int length = count;
    if (length > 0 && Character.isHighSurrogate(characters[length - 1])) {
      int low = reader.read();
      characters[length] = (char) low;
      length += low < 0 ? 0 : 1;
    }
    return new String(characters, 0, length).getBytes(StandardCharsets.UTF_8);
  }
}
