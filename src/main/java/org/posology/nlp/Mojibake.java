package org.posology.nlp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads again what was UTF-8 and was read as Windows-1252: {@code Î¼g} is {@code μg}. Only for the
 * characters that medical text is full of, each of which gives a pair or triple that no language
 * writes.
 */
final class Mojibake {

  private static final String EXPECTED =
      "µ±·°²³¹®×½¼¾§«»ßéèöüäáíóøñçαβγδεκλμπρσωΔΩχφ–—‘’“”•…≤≥≈™†‡−→≠‐‑";

  private static final Charset MISREAD = Charset.forName("windows-1252");
  private static final Map<String, Character> MEANT = meant();
  private static final String LEADS = "ÂÃÎÏâ";
  private static final int LONGEST = 3;

  private Mojibake() {}

  static boolean isIn(MappedText text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLead(text.charAt(i)) && lengthAt(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  static MappedText repair(MappedText text) {
    MappedText.Builder repaired = new MappedText.Builder(text);
    for (int i = 0; i < text.length(); ) {
      int length = isLead(text.charAt(i)) ? lengthAt(text, i) : 0;
      Character meant = length == 0 ? null : MEANT.get(text.text().substring(i, i + length));
      int next = i + Math.max(1, length);
      repaired.append(meant == null ? text.charAt(i) : meant, i, next);
      i = next;
    }
    return repaired.build();
  }

  private static boolean isLead(char c) {
    return c > 0x7f && LEADS.indexOf(c) >= 0;
  }

  private static int lengthAt(MappedText text, int begin) {
    for (int length = LONGEST; length > 1; length--) {
      int end = begin + length;
      if (end <= text.length() && MEANT.containsKey(text.text().substring(begin, end))) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, Character> meant() {
    Map<String, Character> meant = new HashMap<>();
    for (int i = 0; i < EXPECTED.length(); i++) {
      byte[] encoded = EXPECTED.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
      String misread = new String(encoded, MISREAD);
      if (misread.indexOf('\ufffd') < 0) {
        meant.put(misread, EXPECTED.charAt(i));
      }
    }
    return Map.copyOf(meant);
  }
}
