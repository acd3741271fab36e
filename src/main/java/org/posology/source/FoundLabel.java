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
    COLON(true),
    /** {@code [Results] We}. */
    BRACKETS(true),
    /** {@code Results. We}. */
    PERIOD(false),
    /** {@code Results - We}. */
    DASH(false),
    /** {@code Results We}. */
    BARE(false);

    private final boolean sure;

    Style(boolean sure) {
      this.sure = sure;
    }

    /** Whether one alone is a label. */
    boolean isSure() {
      return sure;
    }
  }
}
