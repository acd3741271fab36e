package org.posology.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the markup where a window stands: just enough of XML to tell the tags of records from
 * what only looks like them (in comments, CDATA sections, processing instructions, the DOCTYPE).
 */
final class XmlScanner {

  /** A comment or CDATA section that is longer is taken for one that nobody closed. */
  private static final int LONGEST_OPAQUE = 1 << 18;

  private static final byte[] COMMENT = ascii("<!--");
  private static final byte[] CDATA = ascii("<![CDATA[");
  private static final byte[] INSTRUCTION = ascii("<?");
  private static final byte[] DOCTYPE = ascii("<!DOCTYPE");
  private static final byte[][] ROOTS =
      XmlRecordElement.ROOTS.stream().map(XmlScanner::ascii).toArray(byte[][]::new);
  private static final Map<XmlRecordElement, byte[]> RECORDS =
      new EnumMap<>(XmlRecordElement.class);

  static {
    for (XmlRecordElement record : XmlRecordElement.values()) {
      RECORDS.put(record, ascii(record.element()));
    }
  }

  private final ByteWindow window;

  XmlScanner(ByteWindow window) {
    this.window = window;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The record that starts with the tag here, or null. */
  @Nullable XmlRecordElement recordStart() throws IOException {
    return record(1);
  }

  /** Whether the tag here ends the record. */
  boolean isEnd(XmlRecordElement element) throws IOException {
    return window.peek(1) == '/' && record(2) == element;
  }

  private @Nullable XmlRecordElement record(int distance) throws IOException {
    int first = window.peek(distance);
    if (first != 'P' && first != 'M' && first != 'B' && first != 'D') {
      return null;
    }
    for (Map.Entry<XmlRecordElement, byte[]> record : RECORDS.entrySet()) {
      if (isName(record.getValue(), distance)) {
        return record.getKey();
      }
    }
    return null;
  }

  boolean isRootStart() throws IOException {
    return isRoot(1);
  }

  boolean isRootEnd() throws IOException {
    return window.peek(1) == '/' && isRoot(2);
  }

  private boolean isRoot(int distance) throws IOException {
    for (byte[] root : ROOTS) {
      if (isName(root, distance)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the tag here starts an element of that name. */
  boolean isStart(byte[] name) throws IOException {
    return isName(name, 1);
  }

  private boolean isName(byte[] name, int distance) throws IOException {
    if (!window.startsWith(name, distance)) {
      return false;
    }
    int next = window.peek(distance + name.length);
    return next == '>' || next == '/' || next <= ' ';
  }

  /**
   * Moves behind the tag here; quoted values may hold any sign.
   *
   * @return whether it is an empty element's ({@code <x/>})
   */
  boolean skipTag() throws IOException {
    int quote = 0;
    int previous = 0;
    for (int c = window.peek(0); c != -1; c = window.peek(0)) {
      window.advance(1);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return previous == '/';
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      previous = c;
    }
    return false;
  }

  /** Moves behind a comment, CDATA section, processing instruction or DOCTYPE, if one is here. */
  boolean skipOpaque() throws IOException {
    int next = window.peek(1);
    if (next == '?') {
      return skipPast('?', '?', INSTRUCTION.length);
    }
    if (next != '!') {
      return false;
    }
    if (window.startsWith(COMMENT, 0)) {
      return skipPast('-', '-', COMMENT.length);
    }
    if (window.startsWith(CDATA, 0)) {
      return skipPast(']', ']', CDATA.length);
    }
    return window.startsWith(DOCTYPE, 0) && skipDoctype();
  }

  /** Moves behind the next {@code >} with these two before it; behind the opening if none comes. */
  private boolean skipPast(char before, char last, int opening) throws IOException {
    long start = window.at();
    window.advance(opening);
    while (window.seek('>') && window.at() - start < LONGEST_OPAQUE) {
      boolean closes = window.peek(-1) == last && (last == '?' || window.peek(-2) == before);
      window.advance(1);
      if (closes) {
        return true;
      }
    }
    window.moveTo(start + opening);
    return true;
  }

  /** The internal subset may declare what it likes: nothing of it is read. */
  private boolean skipDoctype() throws IOException {
    long start = window.at();
    boolean subset = false;
    for (int c = window.peek(0); c != -1; c = window.peek(0)) {
      if (window.at() - start > LONGEST_OPAQUE) {
        window.moveTo(start + DOCTYPE.length);
        return true;
      }
      window.advance(1);
      subset = subset ? c != ']' : c == '[';
      if (c == '>' && !subset) {
        return true;
      }
    }
    return true;
  }
}
