package org.posology.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posology.page.PageStyle;
import org.posology.page.PageTemplate;

/**
 * A comparison as a page of its own: no script, nothing from elsewhere, light and dark, and narrow
 * enough for a phone. Its template names the fields of this record; figures are not grouped, for
 * they are compared with those of the other formats.
 */
public final class ComparisonPage {

  private static final int ROWS = 100;
  private static final PageTemplate TEMPLATE =
      new PageTemplate(ComparisonPage.class, "comparison.mustache");

  private ComparisonPage() {}

  /** As HTML. */
  public static String of(Comparison comparison) {
    Comparison.Articles articles = comparison.articles();
    return TEMPLATE.fill(
        new View(
            PageStyle.css(),
            comparison.versions(),
            String.valueOf(articles.compared()),
            String.valueOf(articles.differing()),
            String.valueOf(articles.onlyFrom()),
            String.valueOf(articles.onlyTo()),
            String.valueOf(comparison.versions().margin()),
            kinds(comparison),
            comparison.files(),
            comparison.drugs().stream().limit(ROWS).map(row -> row(row, List.of())).toList(),
            comparison.causes().stream()
                .limit(ROWS)
                .map(cause -> row(cause.row(), cause.files()))
                .toList(),
            comparison.examples().stream().map(ComparisonPage::example).toList()));
  }

  /** All that the template shows. */
  private record View(
      String style,
      Comparison.Versions versions,
      String compared,
      String differing,
      String onlyFrom,
      String onlyTo,
      String margin,
      List<KindRow> kinds,
      List<FileChange> files,
      List<Row> drugs,
      List<Row> causes,
      List<Example> examples) {}

  private record KindRow(String name, String count) {}

  /** How much of a thing differs; {@code files} is empty where none is to be named. */
  private record Row(String name, String added, String lost, String changed, String files) {}

  private record Example(
      String article, String kinds, String part, String rule, List<ClaimSide> sides) {}

  private static List<KindRow> kinds(Comparison comparison) {
    List<KindRow> rows = new ArrayList<>();
    rows.add(new KindRow("the same", String.valueOf(comparison.same())));
    for (Kind kind : Kind.values()) {
      if (comparison.count(kind) > 0) {
        String name = (kind.isChange() ? "changed: " : "") + kind.word();
        rows.add(new KindRow(name, String.valueOf(comparison.count(kind))));
      }
    }
    return rows;
  }

  private static Row row(Comparison.Row row, List<String> files) {
    return new Row(
        row.name(),
        String.valueOf(row.added()),
        String.valueOf(row.lost()),
        String.valueOf(row.changed()),
        String.join(", ", files));
  }

  private static Example example(Change change) {
    @Nullable Claim old = change.old();
    @Nullable Claim now = change.now();
    return new Example(
        change.article(),
        change.kinds().stream().map(Kind::word).collect(Collectors.joining(", ")),
        change.cause().part().word(),
        change.cause().rule(),
        List.of(ClaimSide.of("old", "From", old, now), ClaimSide.of("new", "To", now, old)));
  }
}
