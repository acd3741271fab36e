package org.posology.job;

import java.util.Map;
import java.util.TreeMap;
import org.posology.store.RecordCounts;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was committed of articles that are read again.
 *
 * @param articles that were looked at; some may have been passed over
 * @param read of them
 * @param found in those
 * @param failures reason → how many
 */
record RereadCounts(
    long articles, long read, RecordCounts.Found found, Map<String, Long> failures) {

  static final RereadCounts NOTHING = new RereadCounts(0, 0, RecordCounts.Found.NOTHING, Map.of());

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String KEY = "reread";
  private static final int REASONS = 10;
  private static final String OTHERS = "other reasons";

  RereadCounts {
    failures = Map.copyOf(failures);
  }

  static RereadCounts of(int articles, Reread done) {
    Map<String, Long> failures = new TreeMap<>();
    done.failures().values().forEach(reason -> count(failures, reason, 1));
    return new RereadCounts(articles, done.size(), ChunkResult.found(done.found()), failures);
  }

  private static void count(Map<String, Long> failures, String reason, long more) {
    boolean known = failures.size() < REASONS || failures.containsKey(reason);
    failures.merge(known ? reason : OTHERS, more, Long::sum);
  }

  RereadCounts plus(RereadCounts other) {
    Map<String, Long> both = new TreeMap<>(failures);
    other.failures.forEach((reason, more) -> count(both, reason, more));
    return new RereadCounts(
        articles + other.articles, read + other.read, found.plus(other.found), both);
  }

  /** What a partition has kept. */
  static RereadCounts in(ExecutionContext context) {
    return context.containsKey(KEY)
        ? MAPPER.readValue(context.getString(KEY), RereadCounts.class)
        : NOTHING;
  }

  void keep(ExecutionContext context) {
    context.putString(KEY, MAPPER.writeValueAsString(this));
  }
}
