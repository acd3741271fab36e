package org.posology.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.posology.document.Span;

/** The sentence of a claim, its parts marked; of parts that overlap the first is marked. */
final class MarkedQuote {

  private final Claim.Quote quote;
  private final List<Marked> marks = new ArrayList<>();

  private record Marked(Span span, String part) {}

  private MarkedQuote(Claim.Quote quote) {
    this.quote = quote;
    marks.add(new Marked(quote.outcome(), "outcome"));
    quote.drugs().forEach(span -> marks.add(new Marked(span, "drug")));
    quote.doses().forEach(span -> marks.add(new Marked(span, "dose")));
    marks.sort(Comparator.comparing(Marked::span));
  }

  static String html(Claim.Quote quote) {
    return new MarkedQuote(quote).html();
  }

  private String html() {
    StringBuilder html = new StringBuilder();
    int end = quote.begin() + quote.text().length();
    int at = quote.begin();
    for (Marked mark : marks) {
      if (mark.span.begin() >= at && mark.span.end() <= end) {
        html.append(text(at, mark.span.begin()));
        html.append("<mark class=\"").append(mark.part).append("\">");
        html.append(text(mark.span.begin(), mark.span.end())).append("</mark>");
        at = mark.span.end();
      }
    }
    return html.append(text(at, end)).toString();
  }

  private String text(int begin, int end) {
    return Html.escape(quote.text().substring(begin - quote.begin(), end - quote.begin()));
  }
}
