package org.posology.source;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.posology.source.RawRecord.Place;

/**
 * Cuts PubMed XML into its records, so that no file is ever one document: a broken record is one
 * broken record, no DTD is seen, and memory is bounded by the largest record.
 *
 * <ol>
 *   <li>seek the start tag of a record, and keep from there on;
 *   <li>seek its end tag; the start of the next record, the end of the root, of the file or of the
 *       capacity tell that it is broken;
 *   <li>what is too large is passed over without keeping it.
 * </ol>
 *
 * On the way it notes the newest date of any citation, which deletions are dated by; so a restart
 * that skips gives them the same date.
 */
final class XmlSplitter {

  private enum End {
    WHOLE,
    CUT_OFF,
    FILE_ENDED,
    TOO_LARGE
  }

  private final ByteWindow window;
  private final XmlScanner scanner;
  private final NewestDate newest;
  private final int limit;
  private boolean inRoot;
  private boolean ended;
  private @Nullable XmlRecordElement tooLarge;

  XmlSplitter(ByteWindow window, SourceLimits limits) {
    this.window = window;
    this.scanner = new XmlScanner(window);
    this.newest = new NewestDate(window, scanner);
    this.limit = limits.recordBytes();
  }

  /** The newest date of a citation so far. */
  @Nullable LocalDate newestDate() {
    return newest.get();
  }

  @Nullable RawRecord next() throws IOException {
    if (tooLarge != null) {
      seekEnd(tooLarge, false);
      tooLarge = null;
    }
    XmlRecordElement element = seekRecord();
    return element != null ? cut(element) : breakOff();
  }

  private @Nullable XmlRecordElement seekRecord() throws IOException {
    while (window.skipTo('<')) {
      XmlRecordElement element = scanner.recordStart();
      if (element != null) {
        return element;
      }
      if (!scanner.skipOpaque()) {
        inRoot = (inRoot || scanner.isRootStart()) && !scanner.isRootEnd();
        window.advance(1);
      }
    }
    return null;
  }

  private RawRecord cut(XmlRecordElement element) throws IOException {
    Place place = new Place(window.at(), 0);
    End end = scanner.skipTag() ? End.WHOLE : seekEnd(element, true);
    tooLarge = end == End.TOO_LARGE ? element : null;
    String problem = problem(end, element);
    boolean many = element.isDeletion() && problem == null;
    return new RawRecord(window.marked(), place, many, problem);
  }

  private End seekEnd(XmlRecordElement element, boolean keep) throws IOException {
    while (keep ? window.seek('<') : window.skipTo('<')) {
      if (scanner.isEnd(element)) {
        scanner.skipTag();
        return End.WHOLE;
      }
      if (isNext(element)) {
        return End.CUT_OFF;
      }
      if (!scanner.skipOpaque()) {
        newest.look();
        window.advance(1);
      }
    }
    return window.isFull() ? End.TOO_LARGE : End.FILE_ENDED;
  }

  private boolean isNext(XmlRecordElement element) throws IOException {
    XmlRecordElement start = scanner.recordStart();
    return start != null ? !element.mayHold(start) : scanner.isRootEnd();
  }

  private @Nullable String problem(End end, XmlRecordElement element) {
    String name = element.element();
    return switch (end) {
      case WHOLE -> null;
      case CUT_OFF ->
          "<%s> has no end: at byte %d something else begins".formatted(name, window.at());
      case FILE_ENDED -> "<%s> has no end: %s".formatted(name, fileEnd());
      case TOO_LARGE -> "<%s> is larger than %d bytes".formatted(name, limit);
    };
  }

  private String fileEnd() {
    String damage = window.damage();
    ended = true;
    return damage != null ? damage : "the file ends within it";
  }

  /** A file that ends too early between two records has lost some, and must say so. */
  private @Nullable RawRecord breakOff() {
    boolean early = !ended && (inRoot || window.damage() != null);
    if (!early) {
      return null;
    }
    String problem = "the file may have lost records: " + fileBreak();
    return new RawRecord(window.marked(), new Place(window.at(), 0), false, problem);
  }

  private String fileBreak() {
    String damage = fileEnd();
    return window.damage() != null ? damage : "its root element has no end";
  }
}
