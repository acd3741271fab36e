package org.posology.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posology.page.Html;
import org.posology.page.MarkedText;
import org.posology.page.PageStyle;

/**
 * A comparison as a page of its own: no script, nothing from elsewhere, light and dark, and narrow
 * enough for a phone.
 */
public final class ComparisonPage {

  private static final int ROWS = 100;
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>What the new version says otherwise</title>
      <style>
      %s</style>
      </head>
      <body>
      <h1>What the new version says otherwise</h1>
      """;

  private final StringBuilder html = new StringBuilder();

  private ComparisonPage() {}

  /** As HTML. */
  public static String of(Comparison comparison) {
    ComparisonPage page = new ComparisonPage();
    page.html.append(HEAD.formatted(PageStyle.css()));
    page.versions(comparison);
    page.kinds(comparison);
    page.files(comparison.files());
    page.table("By drug", comparison.drugs());
    page.causes(comparison.causes());
    page.examples(comparison.examples());
    page.html.append("</body>\n</html>\n");
    return page.html.toString();
  }

  private void versions(Comparison comparison) {
    Comparison.Articles articles = comparison.articles();
    add("<p>From <code>%s</code><br>to <code>%s</code></p>\n")
        .with(comparison.versions().from(), comparison.versions().to());
    add("<p>%s articles compared, %s of them differ; read by one side only: %s and %s.</p>\n")
        .with(articles.compared(), articles.differing(), articles.onlyFrom(), articles.onlyTo());
    add("<p class=\"dim\">Confidences that differ by up to %s count as the same.</p>\n")
        .with(comparison.versions().margin());
  }

  private void kinds(Comparison comparison) {
    add("<h2>Claims</h2>\n<div class=\"wide\"><table>\n").with();
    add("<tr><td>the same</td><td class=\"n\">%s</td></tr>\n").with(comparison.same());
    for (Kind kind : Kind.values()) {
      if (comparison.count(kind) > 0) {
        add("<tr><td>%s</td><td class=\"n\">%s</td></tr>\n")
            .with((kind.isChange() ? "changed: " : "") + kind.word(), comparison.count(kind));
      }
    }
    add("</table></div>\n").with();
  }

  private void files(List<FileChange> files) {
    add("<h2>Files that differ</h2>\n<ul>\n").with();
    files.forEach(file -> add("<li><code>%s</code> %s</li>\n").with(file.name(), file.how()));
    add("</ul>\n").with();
  }

  private void table(String title, List<Comparison.Row> rows) {
    add("<h2>%s</h2>\n").with(title);
    tableHead("");
    rows.stream().limit(ROWS).forEach(row -> row(row, List.of()));
    add("</table></div>\n").with();
  }

  private void causes(List<Comparison.CauseRow> causes) {
    add("<h2>Explained by</h2>\n").with();
    tableHead("<th>files that differ there</th>");
    causes.stream().limit(ROWS).forEach(cause -> row(cause.row(), cause.files()));
    add("</table></div>\n").with();
  }

  private void tableHead(String more) {
    html.append("<div class=\"wide\"><table>\n<tr><th></th><th class=\"n\">added</th>");
    html.append("<th class=\"n\">lost</th><th class=\"n\">changed</th>").append(more);
    html.append("</tr>\n");
  }

  private void row(Comparison.Row row, List<String> files) {
    add("<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td>")
        .with(row.name(), row.added(), row.lost(), row.changed());
    if (!files.isEmpty()) {
      add("<td><code>%s</code></td>").with(String.join(", ", files));
    }
    html.append("</tr>\n");
  }

  private void examples(List<Change> examples) {
    add("<h2>Examples</h2>\n").with();
    add("<p class=\"dim\">In sentences: <mark class=\"drug\">drug</mark> "
            + "<mark class=\"dose\">dose</mark> <mark class=\"outcome\">outcome</mark></p>\n")
        .with();
    examples.forEach(this::example);
  }

  private void example(Change change) {
    String kinds = change.kinds().stream().map(Kind::word).collect(Collectors.joining(", "));
    add("<article>\n<h3>%s: %s</h3>\n<p class=\"dim\">%s: %s</p>\n<div class=\"sides\">\n")
        .with(change.article(), kinds, change.cause().part().word(), change.cause().rule());
    side("old", "From", change.old(), change.now());
    side("new", "To", change.now(), change.old());
    html.append("</div>\n</article>\n");
  }

  private void side(String style, String title, @Nullable Claim claim, @Nullable Claim other) {
    add("<section class=\"side %s\">\n<h4>%s</h4>\n").with(style, title);
    if (claim == null) {
      html.append("<p class=\"dim\">no such claim</p>\n");
    } else {
      html.append("<p dir=\"auto\">").append(marked(claim.quote())).append("</p>\n<dl>\n");
      facts(claim, other == null ? claim : other);
      html.append("</dl>\n");
    }
    html.append("</section>\n");
  }

  private static String marked(Claim.Quote quote) {
    return new MarkedText(quote.begin(), quote.text())
        .with("outcome", List.of(quote.outcome()))
        .with("drug", quote.drugs())
        .with("dose", quote.doses())
        .html();
  }

  private void facts(Claim claim, Claim other) {
    fact("drugs", String.join(" + ", claim.drugs()), String.join(" + ", other.drugs()));
    fact("dose", said(claim.dose()), said(other.dose()));
    fact("outcome", claim.outcome(), other.outcome());
    fact("direction", claim.direction(), other.direction());
    fact("certainty", claim.certainty(), other.certainty());
    fact("confidence", number(claim), number(other));
    fact("rules", String.join(", ", claim.rules()), String.join(", ", other.rules()));
  }

  private static String said(@Nullable String dose) {
    return dose == null ? "none" : dose;
  }

  private static String number(Claim claim) {
    return "%.2f".formatted(claim.confidence());
  }

  private void fact(String name, String value, String other) {
    String style = value.equals(other) ? "same" : "differs";
    add("<dt>%s</dt><dd class=\"%s\">%s</dd>\n").with(name, style, value);
  }

  private Piece add(String pattern) {
    return values -> {
      Object[] safe = new Object[values.length];
      for (int i = 0; i < values.length; i++) {
        safe[i] = Html.escape(String.valueOf(values[i]));
      }
      html.append(pattern.formatted(safe));
    };
  }

  /** A piece of the page that waits for its values; they are escaped, whatever they are. */
  private interface Piece {
    void with(Object... values);
  }
}
