package org.posology.source;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window that slides over a stream of bytes: what lies before the mark is forgotten, what lies
 * behind it is kept, up to a capacity. Places are offsets in the stream, from 0.
 *
 * <pre>
 *   forgotten | mark  …  at  …  limit | not read yet
 * </pre>
 *
 * A stream whose compressed data break off ends there; {@link #damage} says why.
 */
final class ByteWindow {

  private static final int FIRST_SIZE = 1 << 17;

  private final SourceStream in;
  private final int capacity;
  private byte[] bytes = new byte[FIRST_SIZE];
  private long origin;
  private int mark;
  private int at;
  private int limit;
  private boolean ended;

  /**
   * @param in where the bytes come from
   * @param capacity the most bytes to keep behind the mark
   */
  ByteWindow(SourceStream in, int capacity) {
    this.in = in;
    this.capacity = capacity;
  }

  /** Where the window stands. */
  long at() {
    return origin + at;
  }

  /** Moves to a place that is still kept. */
  void moveTo(long place) {
    at = (int) (place - origin);
  }

  void advance(int count) {
    at = Math.min(limit, at + count);
  }

  /** From here on all is kept. */
  void mark() {
    mark = at;
  }

  /** The bytes from the mark to here. */
  Slice marked() {
    return new Slice(bytes, mark, at);
  }

  /** Why the stream broke off before its end, if it did. */
  @Nullable String damage() {
    return in.damage();
  }

  /** Whether no more can be kept behind the mark. */
  boolean isFull() {
    return limit - mark >= capacity;
  }

  /** The byte so far from here (also before it, down to the mark), or -1 where there is none. */
  int peek(int distance) throws IOException {
    while (at + distance >= limit) {
      if (!fill()) {
        return -1;
      }
    }
    return bytes[at + distance];
  }

  /** Whether these bytes stand so far from here. */
  boolean startsWith(byte[] word, int distance) throws IOException {
    if (peek(distance + word.length - 1) == -1) {
      return false;
    }
    int from = at + distance;
    return Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }

  /** Moves on to the next such byte, the one here included; else to the end of what can be kept. */
  boolean seek(char wanted) throws IOException {
    do {
      at = indexOf((byte) wanted);
      if (at < limit) {
        return true;
      }
    } while (fill());
    return false;
  }

  /** As {@link #seek}, keeping nothing: never full. */
  boolean skipTo(char wanted) throws IOException {
    do {
      mark();
      if (seek(wanted)) {
        mark();
        return true;
      }
    } while (isFull());
    return false;
  }

  private int indexOf(byte wanted) {
    byte[] kept = bytes;
    int i = at;
    while (i < limit && kept[i] != wanted) {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    if (ended || isFull()) {
      return false;
    }
    makeRoom();
    int count = in.read(bytes, limit, bytes.length - limit);
    ended = count < 0;
    limit += Math.max(0, count);
    return !ended;
  }

  private void makeRoom() {
    if (limit < bytes.length) {
      return;
    }
    byte[] target = mark >= bytes.length / 2 ? bytes : new byte[bytes.length * 2];
    System.arraycopy(bytes, mark, target, 0, limit - mark);
    bytes = target;
    origin += mark;
    at -= mark;
    limit -= mark;
    mark = 0;
  }
}
