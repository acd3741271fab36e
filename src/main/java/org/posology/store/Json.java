package org.posology.store;

import java.util.ArrayList;
import java.util.List;
import org.posology.document.Mention;
import org.posology.document.MeshHeading;
import org.posology.document.Section;
import org.posology.document.SectionCategory;
import org.posology.document.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the database keeps as {@code jsonb}. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static String sections(List<Section> sections) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Section section : sections) {
      ObjectNode node = array.addObject();
      node.put("label", section.label() == null ? null : StoredText.of(section.label()));
      node.put("category", section.category().name());
      node.put("begin", section.span().begin()).put("end", section.span().end());
    }
    return array.toString();
  }

  /** The sections that {@link #sections(List)} wrote. */
  static List<Section> sections(String json) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      sections.add(
          new Section(
              node.get("label").stringValue(null),
              SectionCategory.valueOf(node.get("category").stringValue()),
              new Span(node.get("begin").intValue(), node.get("end").intValue())));
    }
    return sections;
  }

  static String mentions(List<? extends Mention> mentions) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Mention mention : mentions) {
      ObjectNode node = array.addObject();
      node.put("begin", mention.span().begin()).put("end", mention.span().end());
      node.put("text", StoredText.of(mention.text()));
    }
    return array.toString();
  }

  static String mesh(List<MeshHeading> headings) {
    ArrayNode array = MAPPER.createArrayNode();
    for (MeshHeading heading : headings) {
      ObjectNode node = array.addObject();
      node.put("id", heading.id()).put("descriptor", StoredText.of(heading.descriptor()));
      node.put("major", heading.major());
      ArrayNode qualifiers = node.putArray("qualifiers");
      heading.qualifiers().forEach(qualifier -> qualifiers.add(StoredText.of(qualifier)));
    }
    return array.toString();
  }
}
