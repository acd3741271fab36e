package org.posology.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.posology.source.RawRecord.Place;

/** Cuts before each line that begins with {@code PMID-}. */
final class NbibSplitter {

  private static final byte[] FIRST = XmlScanner.ascii("PMID-");

  private final ByteWindow window;
  private final int limit;
  private long line = 1;
  private boolean tooLarge;

  NbibSplitter(ByteWindow window, SourceLimits limits) {
    this.window = window;
    this.limit = limits.recordBytes();
  }

  @Nullable RawRecord next() throws IOException {
    if (tooLarge) {
      passRest();
    }
    window.mark();
    Place place = new Place(window.at(), line);
    boolean more = seekNext();
    tooLarge = !more && window.isFull();
    Slice slice = window.marked();
    if (slice.isBlank()) {
      return more ? next() : null;
    }
    return new RawRecord(slice, place, false, problem(more));
  }

  /** Moves to the beginning of the next record; else to the end of what can be kept. */
  private boolean seekNext() throws IOException {
    while (window.seek('\n')) {
      window.advance(1);
      line++;
      if (window.startsWith(FIRST, 0)) {
        return true;
      }
    }
    return false;
  }

  private void passRest() throws IOException {
    while (window.skipTo('\n')) {
      window.advance(1);
      line++;
      if (window.startsWith(FIRST, 0)) {
        return;
      }
    }
  }

  private @Nullable String problem(boolean more) {
    if (tooLarge) {
      return "a record larger than " + limit + " bytes";
    }
    return more ? null : window.damage();
  }
}
