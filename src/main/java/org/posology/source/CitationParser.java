package org.posology.source;

import javax.xml.stream.XMLStreamException;

/**
 * Reads one citation of PubMed or MEDLINE, or one book or chapter of NCBI's Bookshelf, element by
 * element. What it does not know it passes over.
 */
final class CitationParser {

  private final XmlCursor xml;
  private final AbstractParser abstracts;
  private final InlineText inline;
  private final CitationDetails details;
  private final ArticleDraft draft = new ArticleDraft();

  CitationParser(XmlCursor xml, SourceLimits limits) {
    this.xml = xml;
    this.inline = new InlineText(limits.textLength());
    this.details = new CitationDetails(xml, draft.fields);
    this.abstracts = new AbstractParser(xml, inline);
  }

  /** Reads the record that the cursor stands at. */
  ArticleDraft parse() throws XMLStreamException, UnreadableRecordException {
    switch (xml.name()) {
      case "PubmedArticle", "PubmedBookArticle" -> wrapped();
      case "BookDocument" -> book();
      default -> citation();
    }
    return draft;
  }

  private void wrapped() throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "MedlineCitation" -> citation();
        case "BookDocument" -> book();
        default -> xml.skip();
      }
    }
  }

  private void citation() throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "PMID" -> pmid();
        case "DateRevised" -> details.revised();
        case "Article" -> article();
        case "MedlineJournalInfo" -> details.journalInfo();
        case "ChemicalList" -> details.chemicals();
        case "MeshHeadingList" -> details.meshHeadings();
        case "CommentsCorrectionsList" -> details.corrections();
        case "OtherAbstract" -> otherAbstract();
        default -> xml.skip();
      }
    }
  }

  private void article() throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Journal" -> details.journal();
        case "ArticleTitle" -> draft.title = inline.read(xml);
        case "VernacularTitle" -> draft.vernacularTitle = inline.read(xml);
        case "Abstract" -> draft.sections = abstracts.parse();
        case "Language" -> draft.fields.language(xml.text());
        case "PublicationTypeList" -> xml.texts("PublicationType", draft.fields.publicationTypes);
        case "ArticleDate" -> details.year();
        default -> xml.skip();
      }
    }
  }

  private void book() throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "PMID" -> pmid();
        case "ArticleTitle" -> draft.title = inline.read(xml);
        case "VernacularTitle" -> draft.vernacularTitle = inline.read(xml);
        case "Abstract" -> draft.sections = abstracts.parse();
        case "Language" -> draft.fields.language(xml.text());
        case "PublicationType" -> draft.fields.publicationTypes.add(xml.text());
        case "DateRevised" -> details.revised();
        case "Book" -> bookItself();
        default -> xml.skip();
      }
    }
  }

  private void bookItself() throws XMLStreamException, UnreadableRecordException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "BookTitle" -> bookTitle(inline.read(xml));
        case "PubDate" -> details.year();
        default -> xml.skip();
      }
    }
  }

  /** The title of the whole book is the article's, unless a chapter has its own. */
  private void bookTitle(String title) {
    draft.fields.journal(title);
    draft.vernacularTitle = draft.vernacularTitle.isEmpty() ? title : draft.vernacularTitle;
  }

  private void pmid() throws XMLStreamException {
    draft.version = version(xml);
    draft.pmid = xml.text();
  }

  /** The version that a {@code PMID} says, 1 where it says none. */
  static int version(XmlCursor xml) {
    String version = xml.attribute("Version");
    return version != null && version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 1;
  }

  private void otherAbstract() throws XMLStreamException, UnreadableRecordException {
    boolean english = "eng".equals(xml.attribute("Language"));
    draft.otherAbstract(english, abstracts.parse());
  }
}
