package org.posology.source;

import java.util.List;

/** The elements of PubMed XML that are records: they are cut out whole, wherever they stand. */
enum XmlRecordElement {
  PUBMED_ARTICLE("PubmedArticle", false),
  PUBMED_BOOK_ARTICLE("PubmedBookArticle", false),
  /** A record where it stands in a {@code MedlineCitationSet}; else a part of one. */
  MEDLINE_CITATION("MedlineCitation", false),
  /** A record where it stands in a {@code BookDocumentSet}; else a part of one. */
  BOOK_DOCUMENT("BookDocument", false),
  DELETE_CITATION("DeleteCitation", true),
  DELETE_DOCUMENT("DeleteDocument", true);

  /** What may stand around records. */
  static final List<String> ROOTS =
      List.of("PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet", "BookDocumentSet");

  private final String element;
  private final boolean deletion;

  XmlRecordElement(String element, boolean deletion) {
    this.element = element;
    this.deletion = deletion;
  }

  String element() {
    return element;
  }

  /** Whether it lists what is deleted: any number of records. */
  boolean isDeletion() {
    return deletion;
  }

  /** Whether the other element, met within this one, is a part of it and no new record. */
  boolean mayHold(XmlRecordElement other) {
    return (this == PUBMED_ARTICLE && other == MEDLINE_CITATION)
        || (this == PUBMED_BOOK_ARTICLE && other == BOOK_DOCUMENT);
  }
}
