package org.posology.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assertion, and what follows from the decisions on it.
 *
 * @param reason why to look again, or null
 * @param found whether it is current
 * @param claim its parts, with the decision applied where it is
 * @param evidence the sentence
 * @param confidence of the extractor that found it
 * @param decision the one that counts, or null where there is none
 */
public record CuratedAssertion(
    UUID key,
    String article,
    CurationState state,
    @Nullable String reason,
    boolean found,
    Claim claim,
    String evidence,
    double confidence,
    @Nullable PastDecision decision) {}
