package org.posology.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * PubMed XML: {@link XmlSplitter} cuts, {@link CitationParser} reads each record alone. A record
 * that does not parse is rewritten by {@link XmlRepair} and read a second time, so that the repair
 * costs nothing where there is nothing to repair.
 */
final class XmlRecords implements Records {

  private static final Pattern PMID = Pattern.compile("<PMID[^<>]*>\\s*([0-9]{1,12})\\s*<");
  private static final int HEAD = 4096;

  private final XmlSplitter splitter;
  private final SourceLimits limits;
  private final ElementCensus census = new ElementCensus();

  XmlRecords(ByteWindow window, SourceLimits limits) {
    this.splitter = new XmlSplitter(window, limits);
    this.limits = limits;
  }

  ElementCensus census() {
    return census;
  }

  @Override
  public @Nullable RawRecord cut() throws IOException {
    return splitter.next();
  }

  @Override
  public List<SourceRecord> read(RawRecord raw, long position) {
    if (raw.problem() != null) {
      return List.of(raw.rejected(position, id(raw), raw.problem()));
    }
    try {
      return readTwice(raw, position);
    } catch (XMLStreamException e) {
      return List.of(raw.rejected(position, id(raw), XmlReading.reason(e)));
    } catch (UnreadableRecordException e) {
      return List.of(raw.rejected(position, id(raw), e.reason()));
    }
  }

  private List<SourceRecord> readTwice(RawRecord raw, long position)
      throws XMLStreamException, UnreadableRecordException {
    try {
      return read(raw.slice(), raw.many(), position);
    } catch (XMLStreamException e) {
      return read(XmlRepair.repaired(raw.slice()), raw.many(), position);
    }
  }

  private List<SourceRecord> read(Slice slice, boolean many, long position)
      throws XMLStreamException, UnreadableRecordException {
    XmlCursor xml = new XmlCursor(XmlReading.open(slice), census);
    if (many) {
      return deletions(xml, position);
    }
    ArticleDraft draft = new CitationParser(xml, limits).parse();
    return List.of(new ArticleRecord(position, draft.article(limits)));
  }

  private List<SourceRecord> deletions(XmlCursor xml, long position)
      throws XMLStreamException, UnreadableRecordException {
    List<SourceRecord> deletions = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("PMID")) {
        int version = CitationParser.version(xml);
        String id = ArticleDraft.id(xml.text());
        long at = position + deletions.size();
        deletions.add(new DeletionRecord(at, id, version, splitter.newestDate()));
      } else {
        xml.skip();
      }
    }
    return deletions;
  }

  private static @Nullable String id(RawRecord raw) {
    Matcher matcher = PMID.matcher(raw.slice().head(HEAD));
    return matcher.find() ? "PMID:" + matcher.group(1) : null;
  }
}
