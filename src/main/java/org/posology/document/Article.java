package org.posology.document;

import java.util.ArrayList;
import java.util.List;

/**
 * One article: title and abstract as one text, and what is known beside it.
 *
 * <p>The text is {@code title + "\n" + abstract}; the sections of an abstract are joined by one
 * space, each with {@code LABEL: } before it where it has a label.
 *
 * @param id source and number: {@code PMID:900000001}
 * @param version of the record (PubMed's {@code PMID Version}), 1 where there is none
 * @param text what all offsets count in
 * @param sections in reading order, the title first
 * @param citation what is known beside the text
 */
public record Article(
    String id, int version, String text, List<Section> sections, Citation citation) {

  public Article {
    if (id.isBlank() || version < 1 || sections.isEmpty()) {
      throw new IllegalArgumentException("no article: id '" + id + "', version " + version);
    }
    sections = List.copyOf(sections);
    for (Section section : sections) {
      if (section.span().end() > text.length()) {
        throw new IllegalArgumentException(id + ": section beyond the text: " + section);
      }
    }
  }

  public String title() {
    return sections.get(0).span().of(text);
  }

  /** All behind the title, with labels. */
  public String abstractText() {
    return text.substring(Math.min(text.length(), title().length() + 1));
  }

  /** Lays title and sections out as one text. */
  public static Article of(
      String id, int version, String title, List<SectionText> parts, Citation citation) {
    StringBuilder text = new StringBuilder(title).append('\n');
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(null, SectionCategory.TITLE, new Span(0, title.length())));
    for (SectionText part : parts) {
      if (sections.size() > 1) {
        text.append(' ');
      }
      if (part.label() != null) {
        text.append(part.label()).append(": ");
      }
      int begin = text.length();
      text.append(part.text());
      sections.add(new Section(part.label(), part.category(), new Span(begin, text.length())));
    }
    return new Article(id, version, text.toString(), sections, citation);
  }
}
