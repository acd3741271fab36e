package org.posology.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a curator may look at next.
 *
 * @param priority 1 to look again, 2 new in this extractor version, 3 undecided, 4 a rejected claim
 *     that is found no more
 * @param reason why to look again, or null
 * @param articles how many current claims say the same
 */
public record QueueEntry(
    UUID key,
    String article,
    int priority,
    @Nullable String reason,
    long articles,
    double confidence,
    Claim claim,
    String evidence) {}
