package org.posology.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites what a record without its DTD cannot say, before it is read a second time: the named
 * characters of HTML and of NLM's older DTDs (<code>&amp;alpha;</code>, by {@code entities.tsv})
 * become numbers; control characters and references to what is no character become U+FFFD. Other
 * names stay undefined.
 */
final class XmlRepair {

  private static final int LONGEST_REFERENCE = 12;
  private static final byte[] REPLACEMENT = XmlScanner.ascii("&#xFFFD;");
  private static final Map<String, byte[]> NAMED = new HashMap<>();

  static {
    for (Resource.Line line : Resource.lines("entities.tsv")) {
      String[] fields = line.fields(2);
      NAMED.put(fields[0], XmlScanner.ascii("&#" + Integer.parseInt(fields[1]) + ";"));
    }
  }

  private final Slice broken;
  private final ByteArrayOutputStream out;

  private XmlRepair(Slice broken) {
    this.broken = broken;
    this.out = new ByteArrayOutputStream(broken.length() + 64);
  }

  /** The record rewritten. */
  static Slice repaired(Slice broken) {
    return new XmlRepair(broken).repaired();
  }

  private Slice repaired() {
    int i = broken.begin();
    while (i < broken.end()) {
      i = next(i);
    }
    return new Slice(out.toByteArray(), 0, out.size());
  }

  private int next(int i) {
    byte c = broken.bytes()[i];
    if (c == '&') {
      return reference(i);
    }
    if (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') {
      out.writeBytes(REPLACEMENT);
    } else {
      out.write(c);
    }
    return i + 1;
  }

  private int reference(int begin) {
    int end = begin + 1;
    while (end < broken.end() && broken.bytes()[end] != ';' && end - begin < LONGEST_REFERENCE) {
      end++;
    }
    int length = Math.min(end, broken.end()) - begin - 1;
    String name = new String(broken.bytes(), begin + 1, length, StandardCharsets.UTF_8);
    byte[] better = end < broken.end() && broken.bytes()[end] == ';' ? better(name) : null;
    if (better == null) {
      out.write('&');
      return begin + 1;
    }
    out.writeBytes(better);
    return end + 1;
  }

  private static byte @Nullable [] better(String name) {
    if (name.matches("#[0-9]+|#[xX][0-9a-fA-F]+")) {
      return isCharacter(name.substring(1)) ? null : REPLACEMENT;
    }
    return NAMED.get(name);
  }

  private static boolean isCharacter(String number) {
    boolean hex = number.charAt(0) == 'x' || number.charAt(0) == 'X';
    long c = hex ? Long.parseLong(number.substring(1), 16) : Long.parseLong(number);
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c <= Character.MAX_CODE_POINT && !control && !surrogate && c != 0xfffe && c != 0xffff;
  }
}
