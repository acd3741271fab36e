package org.posology.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * MathML as one would read it from left to right: {@code a/b} for a fraction, scripts as {@link
 * Scripts} has them, spaces around relations and operators between two things. All text that is
 * there is there; nothing is computed.
 */
final class MathText {

  /** Elements whose text is content; between others, spaces are layout. */
  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms", "annotation");

  private static final Set<String> INFIX =
      Set.of("=", "<", ">", "≤", "≥", "±", "×", "+", "-", "−", "–", "≈", "∼", "~", "→", "·", "≠");

  private MathText() {}

  /** Whether an element of that name is a formula, whatever its prefix. */
  static boolean isMath(String name) {
    return local(name).equals("math");
  }

  /** Reads the element to its end. */
  static String read(XmlCursor xml) throws XMLStreamException {
    String name = local(xml.name());
    String open = or(xml.attribute("open"), "(");
    String close = or(xml.attribute("close"), ")");
    List<String> parts = new ArrayList<>();
    String row = row(xml, parts);
    if (!isAllOf(parts, row)) {
      return row;
    }
    return switch (name) {
      case "mfrac" -> join("/", parts, row);
      case "msqrt" -> "√" + inBrackets(row);
      case "msup", "mover" -> scripts(parts, row, "^");
      case "msub", "munder" -> scripts(parts, row, "_");
      case "msubsup", "munderover" -> scripts(parts, row, "_^");
      case "mfenced" -> open + (parts.isEmpty() ? row : String.join(", ", parts)) + close;
      case "mtd", "mtr" -> row + " ";
      default -> row;
    };
  }

  /** All within the element as one row; its elements one by one, too. */
  private static String row(XmlCursor xml, List<String> parts) throws XMLStreamException {
    boolean token = TOKENS.contains(local(xml.name()));
    StringBuilder row = new StringBuilder();
    StringBuilder text = new StringBuilder();
    boolean more = true;
    while (more) {
      more = xml.nextChild(text);
      if (token || !text.toString().isBlank()) {
        row.append(text);
      }
      text.setLength(0);
      if (more) {
        part(xml, row, parts);
      }
    }
    return row.toString();
  }

  private static void part(XmlCursor xml, StringBuilder row, List<String> parts)
      throws XMLStreamException {
    boolean operator = local(xml.name()).equals("mo");
    String part = read(xml);
    parts.add(part);
    append(row, part, operator);
  }

  /** Whether no text stands between the elements, where none belongs. */
  private static boolean isAllOf(List<String> parts, String row) {
    return parts.isEmpty() || solid(String.join("", parts)).equals(solid(row));
  }

  private static String solid(String text) {
    return text.replaceAll("\\s", "");
  }

  private static void append(StringBuilder row, String part, boolean operator) {
    String sign = part.strip();
    if (operator && !row.isEmpty() && INFIX.contains(sign)) {
      Characters.append(row, ' ');
      row.append(sign).append(' ');
      return;
    }
    if (!row.isEmpty() && !part.isEmpty() && areDigits(row.charAt(row.length() - 1), part)) {
      row.append(' ');
    }
    row.append(part);
  }

  private static boolean areDigits(char last, String part) {
    return Character.isDigit(last) && Character.isDigit(part.charAt(0));
  }

  private static String join(String sign, List<String> parts, String row) {
    return parts.size() == 2 ? inBrackets(parts.get(0)) + sign + inBrackets(parts.get(1)) : row;
  }

  private static String inBrackets(String part) {
    String text = part.strip();
    return text.indexOf(' ') < 0 ? text : "(" + text + ")";
  }

  /** A base and a script for each kind; more or fewer parts are no such thing, and stay a row. */
  private static String scripts(List<String> parts, String row, String kinds) {
    if (parts.size() != kinds.length() + 1) {
      return row;
    }
    StringBuilder out = new StringBuilder(parts.get(0).strip());
    for (int i = 0; i < kinds.length(); i++) {
      String script = parts.get(i + 1).replace(" ", "");
      if (kinds.charAt(i) == '^') {
        Scripts.raise(out, script);
      } else {
        Scripts.lower(out, script);
      }
    }
    return out.toString();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String or(@Nullable String value, String otherwise) {
    return value != null ? value : otherwise;
  }
}
