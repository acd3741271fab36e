package org.posology.job;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.posology.store.ArticleRange;
import org.posology.store.DueArticles;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Ranges of article ids, each with about as many due articles. A restart asks anew what is due, and
 * so has other ranges: they are named by their bounds.
 */
class RangePartitioner implements Partitioner {

  /** Ranges for each thread, so that none waits long for the last one. */
  private static final long RANGES_A_THREAD = 4;

  private static final int MOST = 10_000;
  private static final String AFTER = "after";
  private static final String LAST = "last";

  private final DueArticles due;
  private final int least;

  /**
   * @param least articles that are worth a range of their own
   */
  RangePartitioner(DueArticles due, int least) {
    this.due = due;
    this.least = least;
  }

  @Override
  public Map<String, ExecutionContext> partition(int threads) {
    long size = due.count() / (threads * RANGES_A_THREAD) + 1;
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (ArticleRange range : due.ranges((int) Math.max(least, Math.min(size, MOST)))) {
      ExecutionContext context = new ExecutionContext();
      context.putString(AFTER, range.after());
      context.putString(LAST, range.last());
      byte[] bounds = (range.after() + '\n' + range.last()).getBytes(StandardCharsets.UTF_8);
      partitions.put(UUID.nameUUIDFromBytes(bounds).toString(), context);
    }
    return partitions;
  }

  static ArticleRange range(ExecutionContext context) {
    return new ArticleRange(context.getString(AFTER), context.getString(LAST));
  }
}
