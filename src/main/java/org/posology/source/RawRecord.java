package org.posology.source;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was cut out of the source, not looked into.
 *
 * @param slice its bytes, valid until the next record is cut
 * @param place where it stands in the source
 * @param many whether it holds any number of records (the numbers of a deletion), or exactly one
 * @param problem why it cannot be read, or null where it was cut whole
 */
record RawRecord(Slice slice, Place place, boolean many, @Nullable String problem) {

  private static final int EXCERPT = 160;

  /** Where a record begins: byte in the uncompressed source, from 0, and line, from 1. */
  record Place(long offset, long line) {}

  RejectedRecord rejected(long position, @Nullable String id, String reason) {
    String excerpt = Characters.storable(Characters.collapsed(slice.head(EXCERPT)));
    return new RejectedRecord(position, id, place.offset(), Characters.storable(reason), excerpt);
  }
}
