package org.posology.source;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Opens the XML of single records. No DTD is read, no entity but XML's own five and numbers is
 * expanded, nothing outside the record is fetched, and depth is bounded.
 */
final class XmlReading {

  /** PubMed's deepest are formulas, some thirty deep. */
  private static final int DEEPEST = 200;

  private static final int MOST_ATTRIBUTES = 100;
  private static final WstxInputFactory FACTORY = factory();

  private XmlReading() {}

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // errors of lazy parsing are unchecked, and come at unexpected places
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    return factory;
  }

  static XMLStreamReader open(Slice slice) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(
        new Stax2ByteArraySource(slice.bytes(), slice.begin(), slice.length()));
  }

  /** What is wrong, in one line, with the place within the record. */
  static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    Location at = e.getLocation();
    String place =
        at == null
            ? ""
            : " (line %d, column %d of the record)"
                .formatted(at.getLineNumber(), at.getColumnNumber());
    return "not well-formed: " + message + place;
  }
}
