package org.posology.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posology.assertion.Extraction;
import org.posology.source.ArticleRecord;
import org.posology.source.DeletionRecord;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceRecord;
import org.posology.store.ArticleOutcome;
import org.posology.store.ArticleOutcome.Fate;
import org.posology.store.RecordCounts;
import org.posology.store.RejectedRecords.Reject;

/** What became of the records of a chunk: each is counted once. */
final class ChunkResult {

  private static final int EXCERPT = 200;

  private final List<Reject> rejects = new ArrayList<>();
  private final Set<Integer> unreadable = new HashSet<>();
  private RecordCounts counts = RecordCounts.NONE;

  /** A record that the source could not read. */
  void reject(RejectedRecord record) {
    rejects.add(
        new Reject(
            record.position(), record.id(), record.offset(), record.reason(), record.excerpt()));
    counts = counts.plus(RecordCounts.rejected(1));
  }

  /** A record that was read, but can't be used; {@code ordinal} tells it among the events. */
  void reject(SourceRecord record, int ordinal, String reason) {
    rejects.add(new Reject(record.position(), id(record), -1, reason, excerpt(record)));
    unreadable.add(ordinal);
    counts = counts.plus(RecordCounts.rejected(1));
  }

  /** The one record of a chunk that the database refuses. */
  static ChunkResult refused(SourceRecord record, String reason) {
    ChunkResult result = new ChunkResult();
    result.reject(record, 0, reason);
    return result;
  }

  void count(ArticleOutcome outcome, List<Extraction> found) {
    List<Fate> fates = new ArrayList<>();
    for (int ordinal = 0; ordinal < outcome.fates().size(); ordinal++) {
      if (!unreadable.contains(ordinal)) {
        fates.add(outcome.fates().get(ordinal));
      }
    }
    counts =
        counts.plus(
            new RecordCounts(
                count(fates, Fate.STORED),
                count(fates, Fate.UNCHANGED),
                count(fates, Fate.STALE),
                count(fates, Fate.DELETED),
                0,
                found(found)));
  }

  private static long count(List<Fate> fates, Fate fate) {
    return fates.stream().filter(fate::equals).count();
  }

  static RecordCounts.Found found(List<Extraction> extractions) {
    return new RecordCounts.Found(
        extractions.stream().mapToLong(extraction -> extraction.drugs().size()).sum(),
        extractions.stream().mapToLong(extraction -> extraction.doses().size()).sum(),
        extractions.stream().mapToLong(extraction -> extraction.outcomes().size()).sum(),
        extractions.stream().mapToLong(extraction -> extraction.assertions().size()).sum());
  }

  ChunkResult plus(ChunkResult other) {
    ChunkResult both = new ChunkResult();
    both.rejects.addAll(rejects);
    both.rejects.addAll(other.rejects);
    both.counts = counts.plus(other.counts);
    return both;
  }

  RecordCounts counts() {
    return counts;
  }

  List<Reject> rejects() {
    return rejects;
  }

  private static @Nullable String id(SourceRecord record) {
    if (record instanceof ArticleRecord article) {
      return article.article().id();
    }
    return record instanceof DeletionRecord deletion ? deletion.id() : null;
  }

  private static String excerpt(SourceRecord record) {
    String text = record instanceof ArticleRecord article ? article.article().text() : "";
    return text.substring(0, Math.min(EXCERPT, text.length()));
  }
}
