package org.posology.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.posology.document.SectionCategory;
import org.posology.document.SectionText;

/** Reads the sections of an abstract, each with its label and category. */
final class AbstractParser {

  /** Labels that NLM gives where nothing is printed. */
  private static final Set<String> NO_LABELS = Set.of("UNLABELLED", "UNLABELED", "UNASSIGNED");

  /** What stands in the place of an abstract that is not there. */
  private static final String ELSEWHERE = "Abstract available from the publisher.";

  private final XmlCursor xml;
  private final InlineText inline;

  AbstractParser(XmlCursor xml, InlineText inline) {
    this.xml = xml;
    this.inline = inline;
  }

  List<SectionText> parse() throws XMLStreamException, UnreadableRecordException {
    List<SectionText> sections = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("AbstractText")) {
        section(sections);
      } else {
        xml.skip();
      }
    }
    return sections;
  }

  private void section(List<SectionText> sections)
      throws XMLStreamException, UnreadableRecordException {
    String label = label(xml.attribute("Label"));
    SectionCategory category = category(xml.attribute("NlmCategory"), label);
    String text = inline.read(xml);
    if (!text.isEmpty() && !text.equals(ELSEWHERE)) {
      sections.add(new SectionText(label, category, text));
    }
  }

  /** The label as printed, without the colon that some records keep and the text gets anyway. */
  private static @Nullable String label(@Nullable String attribute) {
    String label = attribute == null ? "" : Characters.collapsed(attribute);
    while (label.endsWith(":") || label.endsWith(" ")) {
      label = label.substring(0, label.length() - 1);
    }
    return label.isEmpty() || NO_LABELS.contains(label) ? null : label;
  }

  private static SectionCategory category(@Nullable String nlm, @Nullable String label) {
    for (SectionCategory category : SectionCategory.values()) {
      if (category.name().equals(nlm) && isAssigned(category)) {
        return category;
      }
    }
    return label == null ? SectionCategory.UNASSIGNED : SectionLabels.category(label);
  }

  private static boolean isAssigned(SectionCategory category) {
    return category != SectionCategory.TITLE && category != SectionCategory.UNASSIGNED;
  }
}
