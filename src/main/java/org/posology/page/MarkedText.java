package org.posology.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posology.document.Span;

/** A sentence whose parts are marked; of parts that overlap the first is marked. */
public final class MarkedText {

  private final int begin;
  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(Span span, String kind) {}

  /**
   * A sentence without marks.
   *
   * @param begin of the sentence: offsets of marks are the article's
   * @param text of it
   */
  public MarkedText(int begin, String text) {
    this.begin = begin;
    this.text = text;
  }

  /** Adds marks; those that do not lie in the sentence are left out. */
  public MarkedText with(String kind, List<Span> spans) {
    int end = begin + text.length();
    spans.stream()
        .filter(span -> span.begin() >= begin && span.end() <= end)
        .forEach(span -> marks.add(new Mark(span, kind)));
    return this;
  }

  /** As HTML, escaped. */
  public String html() {
    StringBuilder html = new StringBuilder();
    int at = begin;
    for (Mark mark : marks.stream().sorted(Comparator.comparing(Mark::span)).toList()) {
      if (mark.span.begin() >= at) {
        html.append(text(at, mark.span.begin()));
        html.append("<mark class=\"").append(Html.escape(mark.kind)).append("\">");
        html.append(text(mark.span.begin(), mark.span.end())).append("</mark>");
        at = mark.span.end();
      }
    }
    return html.append(text(at, begin + text.length())).toString();
  }

  private String text(int from, int to) {
    return Html.escape(text.substring(from - begin, to - begin));
  }
}
