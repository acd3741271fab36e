package org.posology.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.document.MeshHeading;
import org.posology.document.SectionText;

/**
 * Reads one record of tagged lines: a tag of up to four letters, {@code "- "}, the value; lines
 * that begin with a space go on with it.
 */
final class NbibParser {

  private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9]{0,3}) *- ?(.*)");
  private static final Pattern SUBSTANCE = Pattern.compile("\\S+ \\((.*)\\)");
  private static final Pattern REVISED = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern PMID = Pattern.compile("PMID: *(\\d{1,12})");

  private final String record;
  private final ArticleDraft draft = new ArticleDraft();
  private String otherLanguage = "";

  NbibParser(String record) {
    this.record = record;
  }

  ArticleDraft parse() {
    String tag = "";
    StringBuilder value = new StringBuilder();
    for (String line : record.lines().toList()) {
      Matcher matcher = TAGGED.matcher(line);
      if (matcher.matches()) {
        field(tag, Characters.collapsed(value));
        tag = matcher.group(1);
        value = new StringBuilder(matcher.group(2));
      } else {
        value.append(' ').append(line);
      }
    }
    field(tag, Characters.collapsed(value));
    return draft;
  }

  private void field(String tag, String value) {
    switch (tag) {
      case "PMID" -> draft.pmid = value;
      case "TI", "BTI" -> draft.title = draft.title.isEmpty() ? value : draft.title;
      case "TT" -> draft.vernacularTitle = value;
      case "AB" -> draft.sections = sections(value);
      case "OABL" -> otherLanguage = value;
      case "OAB" -> draft.otherAbstract(otherLanguage.equals("eng"), sections(value));
      default -> detail(tag, value);
    }
  }

  private void detail(String tag, String value) {
    CitationFields fields = draft.fields;
    switch (tag) {
      case "TA", "JT" -> fields.journal(value);
      case "DP" -> fields.year(value);
      case "LA" -> fields.language(value);
      case "LR" -> revised(value);
      case "PT" -> fields.publicationTypes.add(value);
      case "MH" -> meshHeading(value);
      case "RN" -> substance(value);
      case "RIN", "RRI" -> fields.retracted();
      case "ROF", "RRF" -> retracts(value);
      default -> {}
    }
  }

  private static List<SectionText> sections(String text) {
    return text.isEmpty() ? List.of() : List.of(SectionText.unlabelled(text));
  }

  private void revised(String value) {
    Matcher date = REVISED.matcher(value);
    if (date.matches()) {
      draft.fields.revised(Dates.of(date.group(1), date.group(2), date.group(3)));
    }
  }

  /** {@code *Descriptor/qualifier/*qualifier}, a star for a major topic. */
  private void meshHeading(String value) {
    List<String> parts = List.of(value.replace("*", "").split("/", -1));
    if (!parts.get(0).isBlank()) {
      List<String> qualifiers = parts.stream().skip(1).filter(part -> !part.isBlank()).toList();
      draft.fields.meshHeadings.add(
          new MeshHeading(null, parts.get(0), value.contains("*"), qualifiers));
    }
  }

  private void substance(String value) {
    Matcher matcher = SUBSTANCE.matcher(value);
    draft.fields.substances.add(matcher.matches() ? matcher.group(1) : value);
  }

  private void retracts(String value) {
    Matcher matcher = PMID.matcher(value);
    while (matcher.find()) {
      draft.fields.retracts.add("PMID:" + matcher.group(1));
    }
  }
}
