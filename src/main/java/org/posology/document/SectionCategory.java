package org.posology.document;

/**
 * What a part of an abstract is for: NLM's categories of structured abstracts, and the title.
 *
 * @see <a href="https://www.nlm.nih.gov/databases/download/structured_abstracts_nlm.html">NLM,
 *     Structured Abstracts</a>
 */
public enum SectionCategory {
  TITLE,
  BACKGROUND,
  OBJECTIVE,
  METHODS,
  RESULTS,
  CONCLUSIONS,
  /** No label, or one that NLM gives no category. */
  UNASSIGNED
}
