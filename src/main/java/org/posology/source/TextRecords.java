package org.posology.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.source.RawRecord.Place;

/** A file of plain text: one article, its title in the first line, or a saved PubMed page. */
final class TextRecords implements Records {

  private final ByteWindow window;
  private final SourceLimits limits;
  private final String name;
  private boolean done;

  /**
   * @param name of the source, which is the article's id unless the text says a PMID
   */
  TextRecords(ByteWindow window, SourceLimits limits, String name) {
    this.window = window;
    this.limits = limits;
    this.name = name;
  }

  @Override
  public @Nullable RawRecord cut() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    window.mark();
    Place place = new Place(window.at(), 1);
    while (window.seek('\n')) {
      window.advance(1);
    }
    return new RawRecord(window.marked(), place, false, problem());
  }

  private @Nullable String problem() {
    return window.isFull()
        ? "a text larger than " + limits.recordBytes() + " bytes"
        : window.damage();
  }

  @Override
  public List<SourceRecord> read(RawRecord raw, long position) {
    try {
      if (raw.problem() != null) {
        throw new UnreadableRecordException(raw.problem());
      }
      List<String> lines = raw.slice().text().lines().map(Characters::collapsed).toList();
      PageReader page = new PageReader(lines);
      ArticleDraft draft = page.isPage() ? page.read() : plain(lines);
      return List.of(new ArticleRecord(position, draft.article(name, limits)));
    } catch (UnreadableRecordException e) {
      return List.of(raw.rejected(position, null, e.reason()));
    }
  }

  private static ArticleDraft plain(List<String> lines) throws UnreadableRecordException {
    List<String> said = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (said.isEmpty()) {
      throw new UnreadableRecordException("no text: nothing but spaces");
    }
    ArticleDraft draft = new ArticleDraft();
    draft.title = said.get(0);
    boolean heading = said.size() > 1 && said.get(1).equalsIgnoreCase("abstract");
    draft.abstractText(said.subList(heading ? 2 : 1, said.size()));
    return draft;
  }
}
