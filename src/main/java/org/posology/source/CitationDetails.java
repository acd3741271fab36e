package org.posology.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.posology.document.MeshHeading;

/** Reads the parts of a citation that surround the text: journal, dates, indexing, corrections. */
final class CitationDetails {

  private final XmlCursor xml;
  private final CitationFields fields;

  CitationDetails(XmlCursor xml, CitationFields fields) {
    this.xml = xml;
    this.fields = fields;
  }

  /** Reads the date of the last revision. */
  void revised() throws XMLStreamException {
    String year = "";
    String month = "";
    String day = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Year" -> year = xml.text();
        case "Month" -> month = xml.text();
        case "Day" -> day = xml.text();
        default -> xml.skip();
      }
    }
    fields.revised(Dates.of(year, month, day));
  }

  void journal() throws XMLStreamException {
    String title = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "ISOAbbreviation" -> fields.journal(xml.text());
        case "Title" -> title = xml.text();
        case "JournalIssue" -> issue();
        default -> xml.skip();
      }
    }
    fields.journal(title);
  }

  private void issue() throws XMLStreamException {
    while (xml.nextChild()) {
      if (xml.name().equals("PubDate")) {
        year();
      } else {
        xml.skip();
      }
    }
  }

  /** Reads the year of a date, which may be given in words. */
  void year() throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Year", "MedlineDate" -> fields.year(xml.text());
        default -> xml.skip();
      }
    }
  }

  void journalInfo() throws XMLStreamException {
    List<String> names = new ArrayList<>();
    xml.texts("MedlineTA", names);
    names.forEach(fields::journal);
  }

  void chemicals() throws XMLStreamException {
    while (xml.nextChild()) {
      xml.texts("NameOfSubstance", fields.substances);
    }
  }

  void meshHeadings() throws XMLStreamException {
    while (xml.nextChild()) {
      MeshHeading heading = meshHeading();
      if (!heading.descriptor().isEmpty()) {
        fields.meshHeadings.add(heading);
      }
    }
  }

  private MeshHeading meshHeading() throws XMLStreamException {
    String id = null;
    String descriptor = "";
    boolean major = false;
    List<String> qualifiers = new ArrayList<>();
    while (xml.nextChild()) {
      major |= "Y".equals(xml.attribute("MajorTopicYN"));
      switch (xml.name()) {
        case "DescriptorName" -> {
          id = xml.attribute("UI");
          descriptor = xml.text();
        }
        case "QualifierName" -> qualifiers.add(xml.text());
        default -> xml.skip();
      }
    }
    return new MeshHeading(id, descriptor, major, qualifiers);
  }

  void corrections() throws XMLStreamException {
    while (xml.nextChild()) {
      String type = String.valueOf(xml.attribute("RefType"));
      List<String> pmids = new ArrayList<>();
      xml.texts("PMID", pmids);
      switch (type) {
        case "RetractionIn", "RetractedandRepublishedIn" -> fields.retracted();
        case "RetractionOf", "RetractedandRepublishedFrom" ->
            pmids.forEach(pmid -> fields.retracts.add("PMID:" + pmid));
        default -> {}
      }
    }
  }
}
