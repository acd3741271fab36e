package org.posology.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One format: cuts a source into records without looking into them, and reads what was cut. That
 * the two are apart is what makes skipping cheap and a broken record harmless.
 */
interface Records {

  /** The next record, or null at the end. What was cut before is no longer valid then. */
  @Nullable RawRecord cut() throws IOException;

  /**
   * Reads what was cut.
   *
   * @param position of the first record in it
   * @return exactly one record, but where {@link RawRecord#many()}
   */
  List<SourceRecord> read(RawRecord raw, long position);
}
