package org.posology.drug;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.Tokenizer;

/**
 * Makes names comparable that differ only in typography or spelling, for terms and text alike:
 *
 * <pre>
 *   Interferon α-2b, interferon alpha-2b     interferon alfa 2 b
 *   oestrogen, estrogen                      estrogen
 *   sulphasalazine, sulfasalazine            sulfasalazin
 *   amoxycillin, amoxicillin                 amoxicillin
 * </pre>
 *
 * A key is the folded tokens joined by one space; signs are no part of it.
 */
final class Folding {

  private static final int LONG_WORD = 6;
  private static final int SILENT_E = 8;
  private static final String TRADEMARK = "TM";
  private static final Map<Character, String> GREEK =
      Map.ofEntries(
          Map.entry('α', " alpha "),
          Map.entry('β', " beta "),
          Map.entry('ß', " beta "),
          Map.entry('γ', " gamma "),
          Map.entry('δ', " delta "),
          Map.entry('ε', " epsilon "),
          Map.entry('κ', " kappa "),
          Map.entry('λ', " lambda "),
          Map.entry('μ', " mu "),
          Map.entry('ω', " omega "),
          Map.entry('τ', " tau "),
          Map.entry('θ', " theta "));

  private Folding() {}

  /** The key of a name. */
  static String key(String name) {
    List<Token> tokens = Tokenizer.tokenize(name, new Span(0, name.length()));
    StringBuilder key = new StringBuilder();
    for (Token token : tokens) {
      String folded = fold(token.form());
      if (!folded.isEmpty()) {
        key.append(key.isEmpty() ? "" : " ").append(folded);
      }
    }
    return key.toString();
  }

  /** A token's part of a key, empty for signs. */
  static String fold(String form) {
    if (form.endsWith(TRADEMARK) && form.length() > LONG_WORD && isSmall(form)) {
      return fold(form.substring(0, form.length() - TRADEMARK.length()));
    }
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) > 127) {
        return spell(plain(form));
      }
    }
    return Character.isLetterOrDigit(form.charAt(0)) ? spell(lower(form)) : "";
  }

  /** Whether a small letter stands before the sign: {@code ReplagalTM}. */
  private static boolean isSmall(String form) {
    return Character.isLowerCase(form.charAt(form.length() - TRADEMARK.length() - 1));
  }

  private static String lower(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return ascii.toLowerCase(Locale.ROOT);
      }
    }
    return ascii;
  }

  private static String plain(String form) {
    StringBuilder spelt = new StringBuilder();
    for (char c : form.toLowerCase(Locale.ROOT).toCharArray()) {
      spelt.append(GREEK.getOrDefault(c, String.valueOf(c)));
    }
    String parted = Normalizer.normalize(spelt, Normalizer.Form.NFKD);
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      boolean space = c == ' ' && !ascii.isEmpty() && ascii.charAt(ascii.length() - 1) != ' ';
      if (space || (c < 128 && Character.isLetterOrDigit(c))) {
        ascii.append(c);
      }
    }
    return ascii.toString().strip();
  }

  private static String spell(String word) {
    if (word.equals("alfa")) {
      return "alpha";
    }
    if (word.length() < LONG_WORD || Character.isDigit(word.charAt(0)) || word.indexOf(' ') > 0) {
      return word;
    }
    StringBuilder spelt = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      i += append(spelt, word, i);
    }
    int last = spelt.length() - 1;
    if (word.length() >= SILENT_E && spelt.charAt(last) == 'e') {
      spelt.setLength(last);
    }
    return spelt.toString();
  }

  /** Appends the letter at a place, or what replaces a pair; tells how many more were read. */
  private static int append(StringBuilder spelt, String word, int at) {
    char c = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    if ((c == 'a' || c == 'o') && next == 'e') {
      spelt.append('e');
      return 1;
    }
    if (c == 'p' && next == 'h') {
      spelt.append('f');
      return 1;
    }
    spelt.append(c == 'y' ? 'i' : c);
    return 0;
  }
}
