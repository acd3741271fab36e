package org.posology.source;

import org.posology.document.SectionCategory;

/**
 * Something that is written like a section's label.
 *
 * @param label as printed, without its colon or brackets
 * @param begin where it begins, brackets included
 * @param end behind its colon or whatever parts it from the section
 * @param style how it is written
 * @param category what the section is for
 */
record FoundLabel(String label, int begin, int end, Style style, SectionCategory category) {

  /** How a label is told from the sentence behind it. */
  enum Style {
    /** {@code RESULTS: We}, {@code Results : We}. */
    COLON(1),
    /** {@code [Results] We}. */
    BRACKETS(1),
    /** {@code Results. We}. */
    PERIOD(2),
    /** {@code Results - We}, {@code RESULTS—We}. */
    DASH(2),
    /** {@code Results We}. */
    BARE(3);

    private final int categories;

    Style(int categories) {
      this.categories = categories;
    }

    /** How many categories must be among labels that are written so, to believe them. */
    int categories() {
      return categories;
    }
  }
}
