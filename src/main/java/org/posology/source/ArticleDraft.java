package org.posology.source;

import java.util.List;
import java.util.regex.Pattern;
import org.posology.document.Article;
import org.posology.document.SectionText;

/** An article while its record is being read. */
final class ArticleDraft {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  String pmid = "";
  int version = 1;
  String title = "";
  String vernacularTitle = "";
  List<SectionText> sections = List.of();
  List<SectionText> otherSections = List.of();
  final CitationFields fields = new CitationFields();
  private boolean otherIsEnglish;

  /** An abstract beside the main one: stands in for it only where it is missing. */
  void otherAbstract(boolean english, List<SectionText> other) {
    boolean better = otherSections.isEmpty() || (english && !otherIsEnglish);
    if (better && !other.isEmpty()) {
      otherSections = other;
      otherIsEnglish = english;
    }
  }

  /** Sets an abstract without known sections, from its lines. */
  void abstractText(List<String> lines) {
    String text = Characters.collapsed(String.join(" ", lines));
    sections = text.isEmpty() ? List.of() : List.of(SectionText.unlabelled(text));
  }

  /** The article by its PMID, or why it is none. */
  Article article(SourceLimits limits) throws UnreadableRecordException {
    return withId(id(pmid), limits);
  }

  /** The article by its PMID, or by that name where it has none. */
  Article article(String name, SourceLimits limits) throws UnreadableRecordException {
    return withId(pmid.isEmpty() ? name : id(pmid), limits);
  }

  private Article withId(String id, SourceLimits limits) throws UnreadableRecordException {
    String name = title.isEmpty() ? vernacularTitle : title;
    List<SectionText> parts = sections.isEmpty() ? otherSections : sections;
    Article article = Article.of(id, version, name, parts, fields.citation());
    return LabelFinder.sectioned(limits.checked(article));
  }

  /** The id of the article with that number. */
  static String id(String pmid) throws UnreadableRecordException {
    if (!NUMBER.matcher(pmid).matches()) {
      throw new UnreadableRecordException(
          pmid.isEmpty() ? "no PMID" : "the PMID is no number: " + Characters.collapsed(pmid));
    }
    return "PMID:" + pmid;
  }
}
