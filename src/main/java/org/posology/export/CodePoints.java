package org.posology.export;

/**
 * Offsets in Unicode code points, as Python counts them, of a text whose own offsets count UTF-16
 * code units: they part behind the first character beyond U+FFFF ({@code 𝛽 5 mg}: the 5 stands at
 * 3 for us, at 2 for them).
 */
final class CodePoints {

  private final String text;
  private final boolean same;

  CodePoints(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  /** The offset in code points of an offset in code units. */
  int at(int offset) {
    return same ? offset : text.codePointCount(0, offset);
  }
}
