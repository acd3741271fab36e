package org.posology.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim in the words of the text, as it was decided on. */
public record CuratedClaim(
    List<String> drugs,
    List<String> doses,
    String outcome,
    String direction,
    @Nullable String effect,
    @Nullable String comparator,
    @Nullable String condition,
    String certainty,
    String evidence) {}
