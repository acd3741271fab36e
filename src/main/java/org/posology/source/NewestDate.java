package org.posology.source;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest {@code DateCreated}, {@code DateCompleted} or {@code DateRevised} that a window has
 * passed, read from the bytes: three numbers before the end tag, whatever lies between them.
 */
final class NewestDate {

  /** More than any date needs, even one with a line and deep indentation for each part. */
  private static final int LONGEST = 600;

  private static final byte[][] NAMES = {
    XmlScanner.ascii("DateRevised"),
    XmlScanner.ascii("DateCompleted"),
    XmlScanner.ascii("DateCreated")
  };

  private static final byte[] END = XmlScanner.ascii("</Date");

  private final ByteWindow window;
  private final XmlScanner scanner;
  private @Nullable LocalDate newest;

  NewestDate(ByteWindow window, XmlScanner scanner) {
    this.window = window;
    this.scanner = scanner;
  }

  @Nullable LocalDate get() {
    return newest;
  }

  /** Notes the date that begins with the tag here, if one does. */
  void look() throws IOException {
    if (window.peek(1) != 'D' || !isDate()) {
      return;
    }
    int[] parts = new int[3];
    int part = -1;
    boolean inNumber = false;
    for (int i = 1; i < LONGEST && !isEnd(i); i++) {
      boolean digit = isDigit(window.peek(i));
      part += digit && !inNumber ? 1 : 0;
      if (digit && part < parts.length) {
        parts[part] = parts[part] * 10 + window.peek(i) - '0';
      }
      inNumber = digit;
    }
    note(parts);
  }

  private boolean isDate() throws IOException {
    for (byte[] name : NAMES) {
      if (scanner.isStart(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int distance) throws IOException {
    int c = window.peek(distance);
    return c == -1 || (c == '<' && window.startsWith(END, distance));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void note(int[] parts) {
    try {
      LocalDate date = LocalDate.of(parts[0], parts[1], parts[2]);
      newest = newest == null || date.isAfter(newest) ? date : newest;
    } catch (DateTimeException e) {
      // a date that the calendar does not have dates nothing
    }
  }
}
