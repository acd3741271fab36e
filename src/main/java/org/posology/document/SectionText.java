package org.posology.document;

import org.jspecify.annotations.Nullable;

/**
 * A section as a source gives it, before it has a place in an article's text.
 *
 * @param label the label as printed, or null
 * @param category what the section is for
 * @param text the words of the section
 */
public record SectionText(@Nullable String label, SectionCategory category, String text) {

  public static SectionText unlabelled(String text) {
    return new SectionText(null, SectionCategory.UNASSIGNED, text);
  }
}
