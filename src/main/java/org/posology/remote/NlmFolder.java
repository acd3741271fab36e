package org.posology.remote;

/** NLM's two folders. */
public enum NlmFolder {
  /** All of PubMed, once a year. */
  BASELINE("baseline/"),
  /** What was new, changed or deleted since then, day by day. */
  UPDATES("updatefiles/");

  private final String path;

  NlmFolder(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
