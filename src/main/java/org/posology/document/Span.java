package org.posology.document;

/**
 * A stretch of an article's text, as half-open offsets in UTF-16 code units. This is the one
 * convention of the whole product: database, exports, pages.
 *
 * <pre>
 *   text    T h e   d o s e
 *   offset 0 1 2 3 4 5 6 7 8       "dose" is [4, 8): text.substring(4, 8)
 * </pre>
 *
 * Spans sort by where they begin, at the same place the longer one first.
 *
 * @param begin the offset of the first code unit
 * @param end the offset behind the last one
 */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  public String of(String text) {
    return text.substring(begin, end);
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(other.end, end);
  }
}
