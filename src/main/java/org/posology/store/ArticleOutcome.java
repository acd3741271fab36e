package org.posology.store;

import java.util.Collections;
import java.util.List;

/**
 * What became of a chunk of events.
 *
 * @param fates of each event, in order
 * @param due which of the events brought an article that the extractor has not read as it now
 *     stands
 * @param gone ids of articles that are deleted, but were read before
 */
public record ArticleOutcome(List<Fate> fates, List<Integer> due, List<String> gone) {

  /** What became of one event. */
  public enum Fate {
    /** It brought a new article or a change. */
    STORED,
    /** It said what was known. */
    UNCHANGED,
    /** It was older than what was known. */
    STALE,
    /** It was a deletion. */
    DELETED
  }

  public ArticleOutcome {
    fates = List.copyOf(fates);
    due = List.copyOf(due);
    gone = List.copyOf(gone);
  }

  public int count(Fate fate) {
    return Collections.frequency(fates, fate);
  }
}
