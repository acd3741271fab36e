package org.posology.nlp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.posology.document.Span;

/**
 * Text that was made from a part of another one: every character knows the stretch of the original
 * that it stands for.
 *
 * <p>A character that stands for several (a decoded entity, a composed accent) covers them all;
 * several that stand for one (the two letters of a ligature) cover the same one; what vanished is
 * covered by none.
 */
final class MappedText {

  private final String text;
  private final int offset;
  private final int @Nullable [] begins;
  private final int @Nullable [] ends;

  private MappedText(String text, int offset, int @Nullable [] begins, int @Nullable [] ends) {
    this.text = text;
    this.offset = offset;
    this.begins = begins;
    this.ends = ends;
  }

  /** The part as it stands. */
  static MappedText of(String original, Span part) {
    return new MappedText(part.of(original), part.begin(), null, null);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  /** The character at an index, or 0 where there is none. */
  char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }

  /** Where in the original the character's stretch begins. */
  int begin(int index) {
    return begins == null ? offset + index : begins[index];
  }

  /** Where in the original the character's stretch ends. */
  int end(int index) {
    return ends == null ? offset + index + 1 : ends[index];
  }

  /** The stretch of the original that the characters {@code [from, to)} stand for. */
  Span span(int from, int to) {
    return new Span(begin(from), end(to - 1));
  }

  /** Makes the next text out of one that is mapped already. */
  static final class Builder {

    private final MappedText source;
    private char[] chars;
    private int[] begins;
    private int[] ends;
    private int length;

    Builder(MappedText source) {
      this.source = source;
      int capacity = source.length() + 16;
      chars = new char[capacity];
      begins = new int[capacity];
      ends = new int[capacity];
    }

    /** Appends a character that stands for {@code [from, to)} of the source. */
    void append(char c, int from, int to) {
      if (length == chars.length) {
        grow();
      }
      chars[length] = c;
      begins[length] = source.begin(from);
      ends[length] = source.end(to - 1);
      length++;
    }

    void append(String characters, int from, int to) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), from, to);
      }
    }

    /** Appends what stands at {@code [from, to)} of the source. */
    void copy(int from, int to) {
      for (int i = from; i < to; i++) {
        append(source.charAt(i), i, i + 1);
      }
    }

    /** The last character so far, or 0. */
    char last() {
      return length == 0 ? 0 : chars[length - 1];
    }

    MappedText build() {
      String text = new String(chars, 0, length);
      return new MappedText(text, 0, Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
    }

    private void grow() {
      int capacity = chars.length * 2;
      chars = Arrays.copyOf(chars, capacity);
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
  }
}
