package org.posology.source;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A place in the XML of one record. It stands at a start tag, always; whoever visits an element
 * leaves it at its end tag, by {@link #nextChild} giving false, {@link #skip} or {@link #text}.
 *
 * <pre>
 *   while (xml.nextChild()) {
 *     switch (xml.name()) {
 *       case "PMID" -> id = xml.text();
 *       default -> xml.skip();
 *     }
 *   }
 * </pre>
 */
final class XmlCursor {

  private final XMLStreamReader reader;
  private final ElementCensus census;

  /** Stands at the start tag of the record. */
  XmlCursor(XMLStreamReader reader, ElementCensus census) throws XMLStreamException {
    this.reader = reader;
    this.census = census;
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      // the record begins with its start tag, but for what the parser reports before it
    }
  }

  /** The name as written, with its prefix. */
  String name() {
    return reader.getLocalName();
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Moves to the next child's start tag, or else to the end tag of the element. */
  boolean nextChild() throws XMLStreamException {
    int event = reader.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = reader.next();
    }
    return isStart(event);
  }

  /**
   * Moves to the next child's start tag, or else to the end tag of the element, and appends the
   * text on the way as it stands.
   */
  boolean nextChild(StringBuilder text) throws XMLStreamException {
    int event = reader.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
      event = reader.next();
    }
    return isStart(event);
  }

  private boolean isStart(int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      census.count(name());
      return true;
    }
    return false;
  }

  /** Moves to the end tag. */
  void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      depth += nextChild() ? 1 : -1;
    }
  }

  /** The text, without markup, layout collapsed; moves to the end tag. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      depth += nextChild(text) ? 1 : -1;
    }
    return Characters.collapsed(text);
  }

  /** Adds the texts of all children of that name; moves to the end tag. */
  void texts(String name, List<String> texts) throws XMLStreamException {
    while (nextChild()) {
      if (name().equals(name)) {
        texts.add(text());
      } else {
        skip();
      }
    }
  }
}
