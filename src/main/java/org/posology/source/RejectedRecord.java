package org.posology.source;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read; reading goes on behind it.
 *
 * @param position ordinal in the source, from 0
 * @param id of the article, where it could be made out
 * @param offset of the record's first byte in the uncompressed source (as UTF-8, behind a
 *     byte-order mark)
 * @param reason what is wrong, with the line in formats of lines
 * @param excerpt how the record begins, in one line
 */
public record RejectedRecord(
    long position, @Nullable String id, long offset, String reason, String excerpt)
    implements SourceRecord {}
