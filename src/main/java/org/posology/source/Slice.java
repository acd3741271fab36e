package org.posology.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Part of a buffer of UTF-8, {@code [begin, end)}; valid as long as the buffer is left alone. */
final class Slice {

  private final byte[] bytes;
  private final int begin;
  private final int end;

  Slice(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /** The whole buffer, to be read only. */
  byte[] bytes() {
    return bytes;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  int length() {
    return end - begin;
  }

  boolean isBlank() {
    for (int i = begin; i < end; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The text; damaged bytes refuse to be read, for a lost µ would change a dose. */
  String text() throws UnreadableRecordException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, begin, end - begin);
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableRecordException("bytes that are not UTF-8: save the file as UTF-8");
    }
  }

  /** Up to so many bytes from the beginning on, with damage shown as U+FFFD. */
  String head(int most) {
    return new String(bytes, begin, Math.min(most, end - begin), StandardCharsets.UTF_8);
  }
}
