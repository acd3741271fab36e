package org.posology.job;

import java.util.ArrayList;
import java.util.List;
import org.posology.assertion.Extraction;
import org.posology.document.Article;
import org.posology.source.ArticleRecord;
import org.posology.source.DeletionRecord;
import org.posology.source.RejectedRecord;
import org.posology.source.SourceRecord;
import org.posology.store.ArticleEvent;
import org.posology.store.ArticleOutcome;
import org.posology.store.ArticleWriter;
import org.posology.store.FileClaim;
import org.posology.store.ReadingWriter;
import org.posology.store.SourceFile;

/**
 * What happens to the records of a chunk.
 *
 * <ol>
 *   <li>write articles and deletions; of each article the greatest record stands
 *   <li>extract the articles that are due: new text, or not yet read by this extractor version
 *   <li>write what was found
 *   <li>account for every record
 * </ol>
 */
final class ChunkStore {

  private final ArticleWriter articles;
  private final ReadingWriter readings;

  ChunkStore(ArticleWriter articles, ReadingWriter readings) {
    this.articles = articles;
    this.readings = readings;
  }

  ChunkResult write(FileClaim claim, SourceFile file, List<SourceRecord> records, ReadAhead ahead) {
    ChunkResult result = new ChunkResult();
    List<SourceRecord> written = new ArrayList<>();
    List<ArticleEvent> events = new ArrayList<>();
    for (SourceRecord record : records) {
      if (record instanceof RejectedRecord rejected) {
        result.reject(rejected);
      } else {
        written.add(record);
        events.add(event(record));
      }
    }
    ArticleOutcome outcome = articles.write(file, claim.extractor(), events);
    List<String> cleared = new ArrayList<>(outcome.gone());
    List<Extraction> found = extract(result, written, outcome, cleared, ahead);
    readings.write(claim.extractor(), found, cleared);
    result.count(outcome, found);
    return result;
  }

  private static ArticleEvent event(SourceRecord record) {
    return record instanceof DeletionRecord deletion
        ? ArticleEvent.deletion(deletion.id(), deletion.version(), deletion.asOf())
        : ArticleEvent.of(article(record));
  }

  private static Article article(SourceRecord record) {
    return ((ArticleRecord) record).article();
  }

  /** What was known of an article that breaks the extractor is cleared: it was another text's. */
  private List<Extraction> extract(
      ChunkResult result,
      List<SourceRecord> written,
      ArticleOutcome outcome,
      List<String> cleared,
      ReadAhead ahead) {
    List<Integer> due = outcome.due();
    List<ExtractorPool.Result> results =
        ahead.results(due.stream().map(at -> article(written.get(at))).toList());
    ahead.learn(written, due.size());
    List<Extraction> found = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      Extraction extraction = results.get(i).extraction();
      if (extraction != null) {
        found.add(extraction);
      } else {
        SourceRecord record = written.get(due.get(i));
        cleared.add(article(record).id());
        result.reject(record, due.get(i), String.valueOf(results.get(i).failure()));
      }
    }
    return found;
  }
}
