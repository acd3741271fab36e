package org.posology.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for {@code COPY … FROM STDIN} in its text format: fields parted by tabs, {@code \N} for
 * null, backslash escapes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
 */
final class CopyRows {

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;
  private int rows;

  CopyRows text(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    field();
    escape(StoredText.of(value));
    return this;
  }

  CopyRows number(long value) {
    field().append(value);
    return this;
  }

  CopyRows number(@Nullable Number value) {
    if (value == null) {
      return nothing();
    }
    field().append(value);
    return this;
  }

  CopyRows flag(boolean value) {
    field().append(value ? 't' : 'f');
    return this;
  }

  CopyRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return nothing();
    }
    field().append("\\\\x").append(HexFormat.of().formatHex(value));
    return this;
  }

  /** An array of texts. */
  CopyRows texts(List<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      array.append(StoredText.of(value).replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    field();
    escape(array.append('}').toString());
    return this;
  }

  /** An array of numbers. */
  CopyRows numbers(List<Integer> values) {
    field().append('{');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(values.get(i));
    }
    out.append('}');
    return this;
  }

  CopyRows nothing() {
    field().append("\\N");
    return this;
  }

  /** Ends a row. */
  void end() {
    out.append('\n');
    first = true;
    rows++;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private StringBuilder field() {
    if (!first) {
      out.append('\t');
    }
    first = false;
    return out;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }
}
