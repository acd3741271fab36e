package org.posology.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that PubMed has taken back ({@code DeleteCitation}).
 *
 * @param position ordinal in the source, from 0
 * @param id of the article
 * @param version of the record that is deleted, 1 where none is given
 * @param asOf the newest date of a record before it in the same source: a deletion has no date of
 *     its own, and events must have an order
 */
public record DeletionRecord(long position, String id, int version, @Nullable LocalDate asOf)
    implements SourceRecord {}
