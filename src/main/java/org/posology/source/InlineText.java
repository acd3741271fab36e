package org.posology.source;

import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The text of a title or a section, with all its inline markup: everything in reading order, no
 * text node lost. Emphasis leaves no trace, superscripts and subscripts keep their meaning ({@link
 * Scripts}), formulas are read aloud ({@link MathText}), displayed things stand between spaces.
 */
final class InlineText {

  /** Set apart on paper, so apart in the text. */
  private static final Set<String> APART =
      Set.of("DispFormula", "br", "p", "list", "list-item", "table", "tr", "td", "disp-formula");

  private final int longest;

  /**
   * @param longest text that is read, in UTF-16 code units
   */
  InlineText(int longest) {
    this.longest = longest;
  }

  /** Reads the element to its end. */
  String read(XmlCursor xml) throws XMLStreamException, UnreadableRecordException {
    StringBuilder out = new StringBuilder();
    append(xml, out);
    return Characters.collapsed(out);
  }

  private void append(XmlCursor xml, StringBuilder out)
      throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild(out)) {
      if (out.length() > longest) {
        throw new UnreadableRecordException(
            "the text is longer than " + longest + " characters: no abstract is");
      }
      child(xml, out);
    }
  }

  private void child(XmlCursor xml, StringBuilder out)
      throws XMLStreamException, UnreadableRecordException {
    String name = xml.name();
    if (name.equals("sup") || name.equals("sub")) {
      script(xml, name, out);
    } else if (MathText.isMath(name)) {
      out.append(MathText.read(xml));
    } else {
      boolean apart = APART.contains(name);
      space(apart, out);
      append(xml, out);
      space(apart, out);
    }
  }

  private void script(XmlCursor xml, String name, StringBuilder out)
      throws XMLStreamException, UnreadableRecordException {
    StringBuilder script = new StringBuilder();
    append(xml, script);
    if (name.equals("sup")) {
      Scripts.raise(out, script);
    } else {
      Scripts.lower(out, script);
    }
  }

  private static void space(boolean apart, StringBuilder out) {
    if (apart) {
      out.append(' ');
    }
  }
}
