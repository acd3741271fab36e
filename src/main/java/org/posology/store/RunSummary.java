package org.posology.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run, as {@code status} shows it.
 *
 * @param id of the run
 * @param command what was started
 * @param extractor fingerprint of the version that it used
 * @param host where
 * @param process which
 * @param started when
 * @param ended when, or null while it runs
 * @param status {@code running}, {@code complete}, {@code rejects}, {@code failed}, {@code
 *     abandoned}
 * @param message why it failed
 */
public record RunSummary(
    long id,
    String command,
    String extractor,
    String host,
    long process,
    Instant started,
    @Nullable Instant ended,
    String status,
    @Nullable String message) {}
