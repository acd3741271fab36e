package org.posology.document;

import org.jspecify.annotations.Nullable;

/**
 * A section of an article's text: the title, or a part of the abstract.
 *
 * @param label the label as printed ({@code METHODS}), or null where there is none
 * @param category what the section is for
 * @param span its text, without the label
 */
public record Section(@Nullable String label, SectionCategory category, Span span) {}
