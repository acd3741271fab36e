package org.posology.outcome;

import org.jspecify.annotations.Nullable;
import org.posology.document.Mention;
import org.posology.document.Span;

/** An outcome in a text. */
public record OutcomeMention(Span span, String text, @Nullable String domain, String rule)
    implements Mention {}
