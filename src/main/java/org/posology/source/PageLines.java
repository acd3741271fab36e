package org.posology.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the lines of a saved PubMed page are ({@code page.tsv}); all others are text. */
final class PageLines {

  /** What a line is for. */
  enum Kind {
    /** The heading of the abstract. */
    HEADING,
    /** Part of the page's frame; seen nowhere else. */
    FRAME,
    /** A heading behind the abstract; seen nowhere else. */
    END,
    /** Ends an abstract on other pages, too: copyright, keywords, references. */
    STOP,
    /** A heading or note above the abstract. */
    NOTE,
    /** A type of publication. */
    TYPE,
    /** Says that the article is retracted. */
    RETRACTED,
    TEXT;

    boolean endsAbstract() {
      return this == END || this == STOP || this == FRAME || this == HEADING;
    }
  }

  private static final Map<String, Kind> LINES = new HashMap<>();
  private static final Map<String, Kind> BEGINNINGS = new LinkedHashMap<>();

  static {
    Resource.lines("page.tsv").forEach(PageLines::add);
  }

  private PageLines() {}

  private static void add(Resource.Line line) {
    String[] fields = line.fields(2);
    try {
      Kind kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
      if (fields[1].endsWith("*")) {
        BEGINNINGS.put(fields[1].substring(0, fields[1].length() - 1), kind);
      } else {
        LINES.put(fields[1], kind);
      }
    } catch (IllegalArgumentException e) {
      throw line.problem("no kind of line: " + fields[0]);
    }
  }

  static Kind kind(String line) {
    Kind whole = LINES.get(line);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, Kind> beginning : BEGINNINGS.entrySet()) {
      if (line.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    return Kind.TEXT;
  }

  /** Whether the line shows that this is a page. */
  static boolean isMark(String line) {
    return kind(line) == Kind.FRAME || kind(line) == Kind.END;
  }
}
