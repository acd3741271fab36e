package org.posology.remote;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What {@code esearch} says.
 *
 * @param count articles that were found
 * @param environment of the history server
 * @param key of the query in it
 */
record SearchReply(int count, String environment, String key) {

  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Reads an answer.
   *
   * @throws IOException if it is broken: worth asking again
   * @throws RemoteException if PubMed does not understand the query
   */
  static SearchReply parse(byte[] xml) throws IOException {
    Map<String, String> fields;
    try {
      fields = fields(FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml)));
    } catch (XMLStreamException e) {
      throw new IOException("esearch answered no XML", e);
    }
    String error = fields.get("ERROR");
    if (error != null) {
      throw new RemoteException("PubMed cannot search for this: " + error + ": change the query");
    }
    String count = fields.getOrDefault("Count", "");
    String environment = fields.getOrDefault("WebEnv", "");
    if (!count.matches("\\d{1,9}") || environment.isEmpty()) {
      throw new IOException("esearch answered without a count or a history");
    }
    return new SearchReply(
        Integer.parseInt(count), environment, fields.getOrDefault("QueryKey", "1"));
  }

  /** The first text of each leaf element below the root; those of parts of the query come later. */
  private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT ->
            fields.putIfAbsent(xml.getLocalName(), text.toString().strip());
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return fields;
  }
}
