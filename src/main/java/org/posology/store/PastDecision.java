package org.posology.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided, with the snapshot of what was decided on.
 *
 * @param corrections as JSON, or null
 * @param on the parts of the claim at that time
 * @param evidence the sentence at that time
 */
public record PastDecision(
    Verdict verdict,
    @Nullable String corrections,
    @Nullable String note,
    String by,
    Instant at,
    Claim on,
    String evidence) {}
