package org.posology.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PubMed's export for citation managers, also called MEDLINE format: {@code PMID- …}. */
final class NbibRecords implements Records {

  private final NbibSplitter splitter;
  private final SourceLimits limits;

  NbibRecords(ByteWindow window, SourceLimits limits) {
    this.splitter = new NbibSplitter(window, limits);
    this.limits = limits;
  }

  @Override
  public @Nullable RawRecord cut() throws IOException {
    return splitter.next();
  }

  @Override
  public List<SourceRecord> read(RawRecord raw, long position) {
    try {
      if (raw.problem() != null) {
        throw new UnreadableRecordException(raw.problem());
      }
      ArticleDraft draft = new NbibParser(raw.slice().text()).parse();
      return List.of(new ArticleRecord(position, draft.article(limits)));
    } catch (UnreadableRecordException e) {
      String reason = "line " + raw.place().line() + ": " + e.reason();
      return List.of(raw.rejected(position, id(raw), reason));
    }
  }

  private static @Nullable String id(RawRecord raw) {
    String head = raw.slice().head(40).strip();
    int begin = head.startsWith("PMID-") ? "PMID-".length() : head.length();
    String number = head.substring(begin).strip().split("\\s", 2)[0];
    return number.matches("[0-9]{1,12}") ? "PMID:" + number : null;
  }
}
