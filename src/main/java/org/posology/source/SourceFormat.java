package org.posology.source;

/** The formats that can be read. */
enum SourceFormat {
  PUBMED_XML("PubMed XML"),
  JSON_LINES("JSON Lines"),
  NBIB("NBIB"),
  TEXT("plain text");

  private final String title;

  SourceFormat(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
