package org.posology.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.posology.source.RawRecord.Place;

/** Cuts a source into its lines; empty ones are none, and one that is too long is passed over. */
final class LineSplitter {

  private final ByteWindow window;
  private final int limit;
  private long line;
  private boolean tooLong;
  private boolean damageTold;

  LineSplitter(ByteWindow window, SourceLimits limits) {
    this.window = window;
    this.limit = limits.recordBytes();
  }

  @Nullable RawRecord next() throws IOException {
    while (true) {
      passRest();
      window.mark();
      Place place = new Place(window.at(), ++line);
      boolean whole = window.seek('\n');
      tooLong = !whole && window.isFull();
      Slice slice = window.marked();
      if (!whole && slice.length() == 0) {
        return breakOff(slice, place);
      }
      window.advance(1);
      if (!slice.isBlank()) {
        return new RawRecord(slice, place, false, problem(whole));
      }
    }
  }

  private void passRest() throws IOException {
    if (tooLong && window.skipTo('\n')) {
      window.advance(1);
    }
    tooLong = false;
  }

  private @Nullable String problem(boolean whole) {
    if (tooLong) {
      return "longer than " + limit + " bytes";
    }
    String damage = window.damage();
    damageTold = !whole && damage != null;
    return damageTold ? damage : null;
  }

  /** Compressed data that end too early between two lines have lost some, and must say so. */
  private @Nullable RawRecord breakOff(Slice slice, Place place) {
    String damage = damageTold ? null : window.damage();
    damageTold = true;
    return damage == null ? null : new RawRecord(slice, place, false, damage);
  }
}
