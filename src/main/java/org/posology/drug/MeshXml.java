package org.posology.drug;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFileException;

/**
 * Reads MeSH descriptors and supplementary records: drugs and chemicals (trees D, or a record of
 * substances), and the pharmacological actions (D27.505) as classes. A DTD is not asked for.
 */
final class MeshXml {

  private static final String SOURCE = "mesh";
  private static final String ACTIONS = "D27.505";

  private final DrugSources into;
  private final List<String> terms = new ArrayList<>();
  private final List<String> trees = new ArrayList<>();
  private @Nullable String id;
  private boolean substance;

  private MeshXml(DrugSources into) {
    this.into = into;
  }

  static void read(SourceFile file, DrugSources into) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = file.open()) {
      new MeshXml(into).read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new RuleFileException(file.path().toString(), line, "no MeSH XML: " + e.getMessage());
    } catch (IOException e) {
      throw new RuleFileException(file.path().toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean inTerm = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        inTerm = start(xml, inTerm);
      } else if (event == XMLStreamReader.END_ELEMENT) {
        inTerm = end(xml.getLocalName(), inTerm);
      }
    }
  }

  /** Whether what follows stands within a term. */
  private boolean start(XMLStreamReader xml, boolean inTerm) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "SupplementalRecord" -> substance = "1".equals(xml.getAttributeValue(null, "SCRClass"));
      case "DescriptorUI", "SupplementalRecordUI" -> id = id == null ? text(xml) : id;
      case "TreeNumber" -> trees.add(text(xml));
      case "String" -> {
        if (inTerm) {
          terms.add(text(xml));
        }
      }
      case "Term" -> {
        return true;
      }
      default -> {}
    }
    return inTerm;
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    return xml.getElementText().strip();
  }

  private boolean end(String element, boolean inTerm) {
    if (element.equals("DescriptorRecord") || element.equals("SupplementalRecord")) {
      record();
      terms.clear();
      trees.clear();
      id = null;
      substance = false;
    }
    return inTerm && !element.equals("Term");
  }

  private void record() {
    boolean group = trees.stream().anyMatch(tree -> tree.startsWith(ACTIONS));
    boolean chemical = substance || trees.stream().anyMatch(tree -> tree.startsWith("D"));
    if (id != null && (group || chemical)) {
      String type = group ? "class:" : "chemical:";
      for (int i = 0; i < terms.size(); i++) {
        into.add(
            new SourceName("MESH:" + id, terms.get(i), type + (i == 0 ? "pref" : "entry"), SOURCE));
      }
    }
  }
}
